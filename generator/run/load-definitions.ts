import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { compareText } from "../base/compare.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { ReadCode } from "../read/codes.ts";
import type { DefinitionFile, ReadInput } from "../read/read.ts";
import { bounds } from "../read/bounds.ts";
import { packageDataFrom } from "./package-data.ts";

/** Folders of the definitions that hold no definitions: frozen editions, and texts of the site. */
const OTHER_FOLDERS: ReadonlySet<string> = new Set(["editions", "guides"]);

/**
 * Collects the files of a definitions folder for `read`: bytes of the YAML files, and access to the
 * data of packages. What lies there and is no definition is refused in `refused`. Errors of the file
 * system, such as a folder that does not exist, are thrown as they are.
 */
export function loadDefinitions(folder: string): ReadInput {
  const root = realpathSync(folder);
  const files: DefinitionFile[] = [];
  const refused: Diagnostic[] = [];
  const pending = [""];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    for (const name of readdirSync(path.join(root, below)).toSorted(compareText)) {
      const relative = below === "" ? name : `${below}/${name}`;
      const found = look(root, relative);
      if (found.kind === "folder") pending.push(relative);
      else if (found.kind === "file") files.push({ path: relative, bytes: found.bytes });
      else if (found.kind === "refused") refused.push(found.diagnostic);
    }
  }
  return { files, packageData: packageDataFrom(root), refused };
}

type Found =
  | { readonly kind: "folder" }
  | { readonly kind: "ignored" }
  | { readonly kind: "file"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic };

function look(root: string, relative: string): Found {
  const name = path.posix.basename(relative);
  if (isNoDefinition(relative)) return { kind: "ignored" };
  const absolute = path.join(root, relative);
  const isLink = lstatSync(absolute).isSymbolicLink();
  if (isLink) {
    const target = targetOf(absolute);
    if (target === undefined || !isBelow(root, target)) {
      const message = `"${relative}" is a link that leaves the definitions, or leads nowhere.`;
      return refuse(relative, message, "Copy what it points to.");
    }
  }
  const status = statSync(absolute);
  if (status.isDirectory()) {
    // A link to a folder would make its definitions appear twice, or without end.
    if (isLink) return refuse(relative, `"${relative}" is a link to a folder.`, "Copy the folder.");
    return { kind: "folder" };
  }
  if (!status.isFile() || !name.endsWith(".yaml")) {
    const hint = name.endsWith(".yml")
      ? "Rename it to end with .yaml."
      : "Move it out of the definitions.";
    return refuse(relative, `"${relative}" is no definition.`, hint);
  }
  // One byte past the bound is enough for `read` to refuse it, whatever its size.
  if (status.size > bounds.fileBytes)
    return { kind: "file", bytes: new Uint8Array(bounds.fileBytes + 1) };
  return { kind: "file", bytes: readFileSync(absolute) };
}

/** True for what lies in a definitions folder, or below it, without being meant as a definition. */
export function isNoDefinition(relative: string): boolean {
  const [first = ""] = relative.split("/");
  const name = path.posix.basename(relative);
  return OTHER_FOLDERS.has(first) || name === "README.md" || isDebris(name);
}

/** What file managers and editors leave behind. */
function isDebris(name: string): boolean {
  return (
    name === ".DS_Store" || name === "Thumbs.db" || name.endsWith("~") || name.endsWith(".swp")
  );
}

function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

function isBelow(root: string, target: string): boolean {
  return target.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

function refuse(file: string, message: string, hint: string): Found {
  const code: ReadCode = "misplaced-file";
  const span = { file, start: 0, end: 0 };
  return { kind: "refused", diagnostic: { code, severity: "error", message, hint, span } };
}
