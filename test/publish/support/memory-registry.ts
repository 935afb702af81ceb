import { createHash } from "node:crypto";
import { EnvironmentError } from "../../../generator/run/environment-error.ts";
import type { RegistryClient } from "../../../generator/run/publish/registry-client.ts";
import { tarballOf } from "../../../generator/run/tarball.ts";
import type { Tarball } from "../../../generator/run/tarballs.ts";

/** What a package is made of, where a test is not about it. */
export interface Made {
  readonly version?: string;
  readonly text?: string;
  readonly definitions?: string;
  readonly generator?: string;
}

/** The tarball of a package that holds a text. */
export function tarball(folder: string, made: Made = {}): Tarball {
  const { version = "1.0.0", text = "", definitions = "d", generator = "1" } = made;
  const content = { name: `@canon/${folder}`, version, canon: { generator, definitions } };
  const files = new Map([
    ["README.md", Buffer.from(text)],
    ["package.json", Buffer.from(JSON.stringify(content))],
  ]);
  const path = `/${folder}-${version}.tgz`;
  return { name: content.name, version, folder, files, bytes: tarballOf(files), path };
}

/** A registry in memory. It notes what it was asked to take, and can fail when it is. */
export interface MemoryRegistry extends RegistryClient {
  /** `@canon/a 1.0.0 latest`. */
  readonly taken: string[];
  put(tarball: Tarball, bytes?: Uint8Array): void;
}

/** A registry that knows tarballs by their paths. `onPublish` comes before a package is taken. */
export function memoryRegistry(
  tarballs: readonly Tarball[],
  onPublish: (tarball: Tarball, registry: MemoryRegistry) => void = () => undefined,
): MemoryRegistry {
  const packages = new Map<string, Map<string, Uint8Array>>();
  const registry: MemoryRegistry = {
    url: "memory:",
    taken: [],
    put({ name, version, bytes: own }, bytes = own) {
      packages.set(name, new Map([...(packages.get(name) ?? []), [version, bytes]]));
    },
    versions: (name) =>
      Promise.resolve(
        new Map(
          [...(packages.get(name) ?? [])].map(([version, bytes]) => [
            version,
            `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
          ]),
        ),
      ),
    tarball: (name, version) => {
      const bytes = packages.get(name)?.get(version);
      if (bytes === undefined) return Promise.reject(new EnvironmentError("There is none."));
      return Promise.resolve(bytes);
    },
    publish: async (path, tag) => {
      const found = tarballs.find((one) => one.path === path);
      if (found === undefined) throw new Error(path);
      onPublish(found, registry);
      const { name, version } = found;
      if (packages.get(name)?.has(version) === true) throw new EnvironmentError("It is taken.");
      registry.put(found);
      registry.taken.push(`${name} ${version} ${tag}`);
      await Promise.resolve();
    },
  };
  return registry;
}
