import type { TreeReader } from "../tree/tree-reader.ts";
import type { CheckJob, CheckOutcome } from "./check/check-job.ts";

/** All that answers are made from. */
export interface Registry {
  /** Gives the same object as long as a file is the same, so that what is made of it can be kept. */
  readonly tree: TreeReader;
  /** Compares, within limits: what is compared came from outside. */
  check(job: CheckJob): Promise<CheckOutcome>;
}
