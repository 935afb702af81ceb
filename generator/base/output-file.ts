/** A file that an emitter makes: a path relative to the output folder, with `/`, and its text in final form. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}
