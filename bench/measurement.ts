/** One line of the table. */
export interface Row {
  readonly subject: string;
  readonly value: number;
  /** The subject of the same result that the ratio is to. Floors and goals have none. */
  readonly against?: string;
  /** Most that the value may be, whatever the machine. */
  readonly goal?: number;
}

/** Values of one kind, side by side. */
export interface Result {
  readonly title: string;
  readonly unit: "ms CPU" | "ms" | "kB" | "MB" | "us CPU";
  readonly rows: readonly Row[];
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
  /** Makes an empty folder below `bench/node_modules`, so that what lies in it can import the peers. */
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
