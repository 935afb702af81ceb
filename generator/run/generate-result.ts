import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { OutputProblem } from "./output-problem.ts";

/**
 * How it ended: `current` there was nothing to do; `written` the output is now as it should be;
 * `invalid` the definitions have errors; `stale` the output differs, found by `check`; `refused`
 * the problems must be solved by someone, and nothing was written.
 */
export type GenerateOutcome = "current" | "written" | "invalid" | "stale" | "refused";

/** What came of it. */
export interface GenerateResult {
  readonly outcome: GenerateOutcome;
  /** Paths relative to the output folder, sorted. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** How many files were as they should be. */
  readonly unchanged: number;
  /** Findings about the definitions. Empty if nothing had changed, as then they are not read. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the definitions that the diagnostics are about. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Findings about the output folder. */
  readonly problems: readonly OutputProblem[];
}
