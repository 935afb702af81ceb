/** How findings can be written. */
export const REPORT_FORMATS = ["text", "json", "ndjson", "github", "sarif", "junit"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** More findings than these help nobody who did not ask for them. Their number is told. */
export const MOST_FINDINGS = 100;

/** How a report is to look. */
export interface RenderOptions {
  readonly format: ReportFormat;
  readonly colours: boolean;
  /** Version of the tool. */
  readonly version: string;
  /** How many findings are shown; `MOST_FINDINGS` if it is not given. */
  readonly most?: number;
  /** How many findings there are beside those given. */
  readonly more?: number;
  /** What else the JSON document is to hold. */
  readonly facts?: object;
}

/** What a format may tell beside the findings. */
export interface Rest {
  /** How many findings are not shown. */
  readonly more: number;
  readonly version: string;
  readonly facts: object;
}
