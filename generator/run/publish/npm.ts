import { spawn } from "node:child_process";

import { isJsonObject, jsonOf } from "../../base/json.ts";
import { EnvironmentError } from "../environment-error.ts";

/** Where npm runs, and with what. */
export interface NpmHost {
  /** npm reads the `.npmrc` of this folder, beside that of the user. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/** How a run of npm ended. */
export interface NpmRun {
  /** What npm printed as a result. */
  readonly stdout: string;
  /** Its name for what went wrong, such as `E404`; none if nothing did. */
  readonly failure: string | undefined;
}

/**
 * Runs the npm client: what it does about logins, proxies and certificates it does better than we could,
 * and no token passes through our hands. Nothing but its result and its error code is taken over,
 * since the rest may quote what a registry said.
 */
export async function npm(args: readonly string[], host: NpmHost): Promise<NpmRun> {
  const { cwd, env, signal } = host;
  const quiet = ["--json", "--loglevel=error", "--no-update-notifier", "--no-progress"];
  const child = spawn("npm", [...args, ...quiet], {
    cwd,
    env: { ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal === undefined ? {} : { signal }),
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => (texts[name] += text));
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", (error) => reject(aborted(signal) ?? unavailable(error)));
    child.on("close", resolve);
  });
  signal?.throwIfAborted();
  return {
    stdout: texts.stdout,
    failure: code === 0 ? undefined : failureOf(texts.stdout, texts.stderr),
  };
}

/** Errors come as JSON; what npm says before it has read its own settings does not. */
function failureOf(stdout: string, stderr: string): string {
  const result = jsonOf(stdout);
  const error = isJsonObject(result) ? result["error"] : undefined;
  const code = isJsonObject(error) ? error["code"] : undefined;
  const named = typeof code === "string" ? code : /^npm err\S* code (\S+)$/im.exec(stderr)?.[1];
  return named !== undefined && /^[A-Z][A-Z0-9_]+$/.test(named) ? named : "an unknown error";
}

function aborted(signal: AbortSignal | undefined): unknown {
  return signal?.aborted === true ? signal.reason : undefined;
}

function unavailable(error: Error): EnvironmentError {
  return new EnvironmentError('The program "npm" cannot be run. Is it installed?', {
    cause: error,
  });
}
