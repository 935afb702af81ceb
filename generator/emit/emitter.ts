import type { OutputFile } from "../base/output-file.ts";
import type { SourceFile } from "../base/source.ts";
import type { DatedCatalog } from "../catalog/history.ts";

/** All that an emitter may know: its output depends on nothing else. */
export interface EmitInput extends DatedCatalog {
  /** Version of the generator. */
  readonly version: string;
  /** The sources of `generator/runtime`, which generated validators run on. */
  readonly runtime: readonly SourceFile[];
}

/** Makes one kind of output from the catalog. Pure. */
export interface Emitter {
  /** As in `canon generate --only <name>`. */
  readonly name: string;
  /** One sentence for the help and the docs. */
  readonly purpose: string;
  emit(input: EmitInput): readonly OutputFile[];
}
