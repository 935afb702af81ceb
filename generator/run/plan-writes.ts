import { compareBy } from "../base/compare.ts";
import { digestOf } from "../base/digest.ts";
import type { Journal } from "./journal.ts";
import type { Manifest } from "./manifest.ts";
import type { OutputProblem } from "./output-problem.ts";
import type { PathState } from "./path-state.ts";

/** What is to be in the output folder, and what we know of what is in it. */
export interface PlanInput {
  /** Digests of the files to be, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The manifest entries of what this run replaces: of all emitters, or of those that it runs. */
  readonly previous: Manifest;
  /** What unfinished runs may have written. */
  readonly journal: Journal;
  readonly stateOf: (path: string) => PathState;
}

/** What to do in the output folder. */
export interface WritePlan {
  /** Paths of files to write, in order. */
  readonly write: readonly string[];
  /** Paths of files and links to remove, in order. */
  readonly remove: readonly string[];
  readonly unchanged: readonly string[];
  /** All that differs, by path: what `--check` reports. */
  readonly problems: readonly OutputProblem[];
  /** Those of the problems that someone must decide about, because work would be lost. */
  readonly conflicts: readonly OutputProblem[];
}

/** Compares what is to be with what is there. Pure but for `stateOf`. */
export function planWrites(input: PlanInput): WritePlan {
  const write: string[] = [];
  const remove: string[] = [];
  const unchanged: string[] = [];
  const problems: OutputProblem[] = [];
  for (const [path, digest] of input.files) {
    const problem = problemOfWanted(input, path, digest);
    if (problem === undefined) {
      unchanged.push(path);
    } else {
      write.push(path);
      problems.push(problem);
    }
  }
  for (const path of new Set([...input.previous.keys(), ...input.journal.keys()])) {
    if (input.files.has(path)) continue;
    const problem = problemOfUnwanted(input, path);
    if (problem === undefined) continue;
    remove.push(path);
    problems.push(problem);
  }
  // One foreign file may stand in the way of many.
  const byPath = new Map(problems.toReversed().map((problem) => [problem.path, problem]));
  const sorted = [...byPath.values()].toSorted(compareBy((problem) => problem.path));
  const conflicts = sorted.filter(({ state }) => state === "edited" || state === "foreign");
  return { write, remove, unchanged, problems: sorted, conflicts };
}

/** Why a file that is to be there must be written, or undefined if it is there already. */
function problemOfWanted(
  input: PlanInput,
  path: string,
  digest: string,
): OutputProblem | undefined {
  const state = input.stateOf(path);
  switch (state.kind) {
    case "missing":
      return { path, state: "missing" };
    case "link":
      // Nothing is lost when a link goes: what it points to stays as it is.
      return { path, state: "stale", detail: `"${state.at}" is a symbolic link` };
    case "folder":
    case "other":
      return {
        path: state.at,
        state: "foreign",
        detail: "is not a file, and stands where one is to be written",
      };
    case "file-above": {
      const above = input.stateOf(state.at);
      const ours = above.kind === "file" && isKnown(input, state.at, above);
      if (ours) return { path, state: "missing" };
      return {
        path: state.at,
        state: "foreign",
        detail: `is a file, and stands where the folder of "${path}" is to be`,
      };
    }
    case "file":
      if (state.digest === digest) return undefined;
      if (isKnown(input, path, state)) return { path, state: "stale" };
      return { path, state: input.previous.has(path) ? "edited" : "foreign" };
  }
}

/** Why a file that an earlier run made must go, or undefined if nothing of ours is there. */
function problemOfUnwanted(input: PlanInput, path: string): OutputProblem | undefined {
  const state = input.stateOf(path);
  if (state.kind === "link" && state.at === path) return { path, state: "left-over" };
  if (state.kind !== "file") return undefined;
  return { path, state: isKnown(input, path, state) ? "left-over" : "edited" };
}

/** What a computer that lost power may have left of a file that we wrote. */
const EMPTY = digestOf("");

/** Whether a file holds what one of our runs has written, or what may be left of it. */
function isKnown(
  input: PlanInput,
  path: string,
  state: { readonly digest: string; readonly plainDigest: string },
): boolean {
  const known = new Set(input.journal.get(path));
  const previous = input.previous.get(path);
  if (previous !== undefined) known.add(previous.digest);
  // Nobody's work, but only where we have written: an empty file of somebody else stays foreign.
  if (known.size > 0) known.add(EMPTY);
  return known.has(state.digest) || known.has(state.plainDigest);
}
