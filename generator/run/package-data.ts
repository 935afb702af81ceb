import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { PackageData } from "../read/read.ts";

/** Larger data files are no lists of codes. */
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Reads data files of packages that are installed for a folder: in the nearest `node_modules` that
 * has the package, as Node.js would find it. Nothing of the package is run.
 */
export function packageDataFrom(folder: string): PackageData {
  return (packageName, file) => {
    const home = packageFolder(folder, packageName);
    if (home === undefined) return { error: `The package "${packageName}" is not installed.` };
    const target = path.resolve(home, file);
    if (!existsSync(target)) {
      return { error: `The package "${packageName}" has no file "${file}".` };
    }
    // The grammar refuses `..`; a link inside the package could still lead out of it.
    if (!realpathSync(target).startsWith(realpathSync(home) + path.sep)) {
      return { error: `The file "${file}" lies outside of the package "${packageName}".` };
    }
    const status = statSync(target);
    if (!status.isFile() || status.size > MAX_BYTES) {
      return {
        error: `"${file}" of the package "${packageName}" is no data file of a usual size.`,
      };
    }
    return { json: readFileSync(target, "utf8") };
  };
}

/** The folder of a package that is installed for another folder, as Node.js would find it. */
export function packageFolder(from: string, packageName: string): string | undefined {
  const candidate = path.join(from, "node_modules", packageName);
  if (existsSync(path.join(candidate, "package.json"))) return candidate;
  const parent = path.dirname(from);
  return parent === from ? undefined : packageFolder(parent, packageName);
}
