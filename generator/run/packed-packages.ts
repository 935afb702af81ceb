import { join } from "node:path";

import { groupBy } from "../base/group-by.ts";
import { invariant } from "../base/invariant.ts";
import { isJsonObject, type Json } from "../base/json.ts";
import { digestOf } from "../base/digest.ts";
import { EnvironmentError } from "./environment-error.ts";
import type { FileSystem } from "./file-system.ts";
import { MANIFEST, parseManifest } from "./manifest.ts";

/** A package as it is packed. */
export interface PackedPackage {
  /** `@canon/patient-admin`. */
  readonly name: string;
  readonly version: string;
  /** `patient-admin`: its folder among the packages, and its name without scope. */
  readonly folder: string;
  /** Bytes of its files, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * The packages in an output folder, in order of their folders. Only what a run of ours has made is in
 * them, as it has made it; throws if a file is gone or another one by now.
 */
export function packedPackages(fs: FileSystem, out: string): readonly PackedPackage[] {
  const manifest = parseManifest(Buffer.from(fs.read(join(out, MANIFEST))).toString("utf8"));
  const folders = groupBy(manifest, ([path]) => path.slice(0, path.indexOf("/")));
  return [...folders].map(([folder, entries]) => {
    const files = new Map(
      entries.map(([path, { digest }]) => {
        const bytes = fs.read(join(out, path));
        if (digestOf(bytes) !== digest)
          throw new EnvironmentError(`"${join(out, path)}" was changed while it was packed.`);
        return [path.slice(folder.length + 1), bytes];
      }),
    );
    return { ...identityOf(files), folder, files };
  });
}

function identityOf(
  files: ReadonlyMap<string, Uint8Array>,
): Pick<PackedPackage, "name" | "version"> {
  const text = Buffer.from(files.get("package.json") ?? []).toString("utf8");
  const content: Json = JSON.parse(text);
  const { name = "", version = "" } = isJsonObject(content) ? content : {};
  invariant(typeof name === "string" && typeof version === "string", "a package has no name");
  return { name, version };
}
