/** A file that an emitter makes: a path relative to the output folder, with `/`, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** How the text gets its final form: by prettier, or none because it is written stable. */
  readonly format: "typescript" | "none";
}
