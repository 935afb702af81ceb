import type { LineFiles } from "../inputs/line-files.ts";

/** What is measured, and on what. */
export interface TrafficBench {
  /** The repository. */
  readonly root: string;
  /** The built command line tool. */
  readonly canon: string;
  /** Where programs are written. */
  readonly work: string;
  readonly files: LineFiles;
  /** Size of the large file. */
  readonly megabytes: number;
  /** How often every subject runs; the table shows the medians. */
  readonly rounds: number;
}
