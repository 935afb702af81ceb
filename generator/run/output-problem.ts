/**
 * What is wrong with one path of the output folder:
 * - `missing`: the definitions make this file, and it is not there;
 * - `stale`: it is there as an earlier run made it, and would now be made otherwise;
 * - `left-over`: an earlier run made it, and the definitions do not make it any more;
 * - `edited`: it was made by an earlier run and changed since, by hand;
 * - `foreign`: it was not made by us, and stands where a file is to be written;
 * - `refused`: the path itself is not allowed, or two files claim it.
 */
export type OutputState = "missing" | "stale" | "left-over" | "edited" | "foreign" | "refused";

/** One path of the output folder that is not as it should be. */
export interface OutputProblem {
  /** Relative to the output folder. */
  readonly path: string;
  readonly state: OutputState;
  /** Continues a sentence that begins with the path. */
  readonly detail?: string;
}
