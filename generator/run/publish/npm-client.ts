import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isJsonObject, jsonOf, type Json } from "../../base/json.ts";
import { EnvironmentError } from "../environment-error.ts";
import { npm, type NpmHost, type NpmRun } from "./npm.ts";
import type { RegistryClient } from "./registry-client.ts";

/** What a failure of npm is called where its own code is not plain. */
const CAUSES: ReadonlyMap<string, string> = new Map([
  ["E401", "the registry does not know who you are; log in with npm, or set NPM_TOKEN"],
  ["ENEEDAUTH", "npm has no login for this registry; log in with npm, or set NPM_TOKEN"],
  ["E403", "the registry does not allow it"],
  ["E404", "the registry has no such place, or hides it from you"],
  ["E409", "the registry has another version of it by now"],
  ["E413", "the registry takes no packages of this size"],
  ["EOTP", "the registry asks for a one-time password; use a token for automation"],
  ["ECONNREFUSED", "nothing answers there"],
  ["ECONNRESET", "the connection broke"],
  ["ENOTFOUND", "there is no such host"],
  ["ETIMEDOUT", "no answer came in time"],
  ["EINTEGRITY", "the tarball is not the one that the registry promises"],
]);

/** Which registry, and for which scope. */
export interface NpmClientOptions extends NpmHost {
  /** `@canon`. */
  readonly scope: string;
  /** None for the one that npm is set up for. */
  readonly registry: string | undefined;
}

/** A registry as the npm client reaches it, with the settings that npm has for this folder and this user. */
export async function npmClient(options: NpmClientOptions): Promise<RegistryClient> {
  const { scope, env } = options;
  const registry = options.registry ?? (await configuredRegistry(options));
  const url = new URL(registry);
  const token = env["NPM_TOKEN"];
  const host: NpmHost = {
    ...options,
    // A token is for one registry: npm sends what is set under its address nowhere else.
    env: token === undefined ? env : { ...env, [`npm_config_${addressOf(url)}:_authToken`]: token },
  };
  // A registry of the scope, which `.npmrc` may name, would win over the plain option.
  const to = [`--registry=${registry}`, `--${scope}:registry=${registry}`];
  const run = async (action: string, args: readonly string[]): Promise<string> =>
    resultOf(`${action} at "${shown(url)}"`, await npm([...args, ...to], host));
  return {
    url: shown(url),
    async versions(name) {
      const view = await npm(["view", `${name}@>=0`, "version", "dist.integrity", ...to], host);
      if (view.failure === "E404") return new Map();
      return versionsOf(jsonOf(resultOf(`Cannot look for "${name}" at "${shown(url)}"`, view)));
    },
    async tarball(name, version) {
      const folder = mkdtempSync(join(tmpdir(), "canon-published-"));
      try {
        const spec = `${name}@${version}`;
        await run(`Cannot fetch "${spec}"`, ["pack", spec, `--pack-destination=${folder}`]);
        return readFileSync(join(folder, readdirSync(folder)[0] ?? ""));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    async publish(path, tag) {
      await run(`Cannot publish "${path}"`, ["publish", path, `--tag=${tag}`, "--ignore-scripts"]);
    },
  };
}

function resultOf(action: string, { stdout, failure }: NpmRun): string {
  if (failure === undefined) return stdout;
  const cause = CAUSES.get(failure);
  const reason = cause === undefined ? `npm says ${failure}` : `${cause} (${failure})`;
  throw new EnvironmentError(`${action}: ${reason}.`);
}

/** One object, or a list of them if there are several versions. */
function versionsOf(value: Json | undefined): ReadonlyMap<string, string> {
  const list: readonly Json[] = Array.isArray(value) ? value : [value ?? null];
  return new Map(
    list.filter(isJsonObject).flatMap((one): readonly (readonly [string, string])[] => {
      const { version, "dist.integrity": integrity = "" } = one;
      const isVersion = typeof version === "string" && typeof integrity === "string";
      return isVersion ? [[version, integrity]] : [];
    }),
  );
}

async function configuredRegistry(options: NpmClientOptions): Promise<string> {
  for (const key of [`${options.scope}:registry`, "registry"]) {
    const { stdout } = await npm(["config", "get", key], options);
    const value = stdout.trim().replace(/^"(.*)"$/, "$1");
    if (URL.canParse(value)) return value;
  }
  throw new EnvironmentError("npm is set up for no registry: name one with --registry.");
}

/** `//registry.example.com/npm/`, which npm's settings for a registry begin with. */
function addressOf({ host, pathname }: URL): string {
  return `//${host}${pathname.replace(/\/?$/, "/")}`;
}

/** Without the name and password that an address may hold. */
function shown({ origin, pathname }: URL): string {
  return origin + pathname;
}
