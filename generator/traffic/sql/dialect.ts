/** How messages are kept: each on a line of text, or in columns. */
export type SourceForm = "ndjson" | "parquet";

/** A file, folder or pattern as the engine takes it, and what is in it. */
export interface Source {
  readonly form: SourceForm;
  readonly path: string;
}

/** What engines say in words of their own. Everything is a piece of SQL; arguments are columns. */
export interface Dialect {
  /** A text, whatever it holds. */
  text(text: string): string;
  /**
   * Query for the messages of a source: `message`, a number of its own; `value`; `bytes` of its text, null
   * where there is no text. A line that is not JSON has the value null, or none.
   */
  scan(source: Source): string;
  /** The text at `Meta.<name>` of a message. */
  meta(value: string, name: "DataModel" | "EventType"): string;
  /**
   * Query for the members of the objects and the items of the lists that the rows of a table hold, if they are
   * to be opened: `message` and `place` of the row, `name` (one for all items), `value` and its `kind`.
   */
  inside(table: string): string;
  /** Whether a value is an empty text, list or object. */
  isEmpty(value: string): string;
  /** How many items a list has. */
  items(value: string): string;
  /** The text that a value is. */
  textOf(value: string): string;
}
