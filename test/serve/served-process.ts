import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

import { CANON, REPOSITORY } from "../support/run-cli.ts";

/** `canon serve` in a process of its own. */
export interface ServedProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** The exit code, and all that was printed as an error. */
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Starts `canon serve` on a free port, and waits until it listens. */
export async function servedProcess(tree: string): Promise<ServedProcess> {
  const [node, ...args] = CANON;
  const child = spawn(node, [...args, "serve", tree, "--port", "0"], { cwd: REPOSITORY });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, stderr }));
  const said = once(child.stdout.setEncoding("utf8"), "data") as Promise<[string]>;
  const [text] = await Promise.race([said, ended.then(() => [stderr] as const)]);
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
  if (url === undefined) throw new Error(`canon serve says: ${text}`);
  return { url, child, ended };
}
