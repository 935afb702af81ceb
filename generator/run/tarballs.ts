import { join } from "node:path";

import { atomicWriteUnsynced } from "./atomic-write.ts";
import type { FileSystem } from "./file-system.ts";
import { whileLocked } from "./output-folder.ts";
import { packedPackages, type PackedPackage } from "./packed-packages.ts";
import { tarballOf } from "./tarball.ts";

/** The tarball of a package. */
export interface Tarball extends PackedPackage {
  readonly bytes: Uint8Array;
  /** Absolute path. */
  readonly path: string;
}

/** Writes a tarball of each package in an output folder. Those that are as they should be are left alone. */
export async function writeTarballs(
  fs: FileSystem,
  packages: string,
  folder: string,
): Promise<readonly Tarball[]> {
  const write = (one: PackedPackage): Tarball => {
    const path = join(folder, tarballName(one));
    const bytes = tarballOf(one.files);
    const isThere = fs.kindOf(path) === "file" && Buffer.compare(fs.read(path), bytes) === 0;
    if (!isThere) atomicWriteUnsynced(fs, path, bytes);
    return { ...one, bytes, path };
  };
  const work = (): Promise<readonly Tarball[]> =>
    Promise.resolve(packedPackages(fs, packages).map(write));
  return await whileLocked(fs, folder, work);
}

/** What npm calls the tarball of a package: `canon-patient-admin-1.0.0.tgz`. */
function tarballName({ name, version }: PackedPackage): string {
  return `${name.replace(/^@/, "").replaceAll("/", "-")}-${version}.tgz`;
}
