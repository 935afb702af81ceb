/** One line of the table. */
export interface Row {
  readonly subject: string;
  /** One for each round, or a single one of what never varies. */
  readonly values: readonly number[];
  /** The subject of the same result that the ratio is to. Floors have none. */
  readonly against?: string;
  readonly goal?: Goal;
}

/** What the median of a row, or its ratio, may be at most or has to be at least. */
export interface Goal {
  readonly of: "value" | "ratio";
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** Values of one kind, side by side. */
export interface Result {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly Row[];
  /** What to know about the rows, one sentence each. */
  readonly notes?: readonly string[];
}

/** What all measurements work on. */
export interface Bench {
  /** The repository. */
  readonly root: string;
  /** The built command line tool. */
  readonly canon: string;
  /** A copy of the definitions, in a folder of its own. */
  readonly definitions: string;
  /** What the built tool generates from them. */
  readonly generated: string;
  /**
   * Makes an empty folder below `bench/node_modules`, so that what lies in it can import the peers and
   * the packages that the built tool makes.
   */
  readonly folder: (name: string) => string;
  /** How often every subject runs; the table shows the medians. */
  readonly rounds: number;
  /** True if measurements that take minutes are wanted too. */
  readonly long: boolean;
}

/** One line of `measurements.ts`. */
export interface Measurement {
  readonly name: string;
  /** What the measurement answers, in one sentence. */
  readonly question: string;
  readonly measure: (bench: Bench) => Promise<readonly Result[]>;
}
