import { compareText } from "../base/compare.ts";
import type { OutputProblem } from "./output-problem.ts";

/** Longer ones do not fit into what some tools and file systems of Windows allow. */
const LONGEST = 120;

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** What is wrong with a path that a file would be written to, or undefined: it stays inside the folder, on every system. */
export function faultOfPath(path: string): string | undefined {
  if (path.length > LONGEST) return `is longer than ${LONGEST} characters`;
  for (const segment of path.split("/")) {
    if (segment === "" || segment === "." || segment === "..") return "leaves the output folder";
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u001f<>:"\\|?*\u007f]/.test(segment))
      return "has a character that is not allowed";
    if (/[. ]$/.test(segment)) return "has a name that ends with a dot or a space";
    if (DEVICE.test(segment)) return "has a name that Windows keeps for a device";
  }
  return undefined;
}

/** An output and who makes it. */
export interface PlannedPath {
  readonly path: string;
  readonly emitter: string;
  /** Path of the definition that it is made from, where one definition makes it. */
  readonly source?: string;
}

/**
 * Paths that must not be written, each once: paths that are not allowed, and paths that are one
 * and the same, or one the folder of the other, where upper and lower case do not differ.
 */
export function pathProblems(planned: readonly PlannedPath[]): readonly OutputProblem[] {
  const problems: OutputProblem[] = [];
  const taken = new Map<string, PlannedPath & { readonly use: "file" | "folder" }>();
  for (const file of planned.toSorted((a, b) => compareText(a.path, b.path))) {
    const fault = faultOfPath(file.path);
    if (fault !== undefined) {
      problems.push({
        path: file.path,
        state: "refused",
        detail: `${fault} (made by ${origin(file)})`,
      });
      continue;
    }
    const clash = claim(taken, file);
    if (clash === undefined) continue;
    const detail = `(made by ${origin(file)}) takes the same place as "${clash.path}" (made by ${origin(clash)})`;
    problems.push({ path: file.path, state: "refused", detail });
  }
  return problems;
}

/** Notes the names that a path uses, and returns who had one of them before for something else. */
function claim(
  taken: Map<string, PlannedPath & { readonly use: "file" | "folder" }>,
  file: PlannedPath,
): PlannedPath | undefined {
  const segments = file.path.split("/");
  for (const count of segments.keys()) {
    const path = segments.slice(0, count + 1).join("/");
    const use = count === segments.length - 1 ? "file" : "folder";
    const key = path.normalize("NFC").toLowerCase();
    const before = taken.get(key);
    if (before === undefined) {
      taken.set(key, { ...file, path, use });
    } else if (before.use === "file" || use === "file" || before.path !== path) {
      return before;
    }
  }
  return undefined;
}

function origin(file: PlannedPath): string {
  return file.source === undefined
    ? `"${file.emitter}"`
    : `"${file.emitter}" from "${file.source}"`;
}
