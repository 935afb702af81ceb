import type { Diagnostic } from "../base/diagnostic.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** What came of reading a definitions folder. */
export interface DefinitionsRead {
  /** None if there are errors that leave no meaning. */
  readonly catalog: Catalog | undefined;
  /** Of reading and of lint, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that were read, by path relative to the definitions folder. */
  readonly sources: ReadonlyMap<string, string>;
  /** Absolute paths of the files of other packages that codes were read from. */
  readonly packageFiles: readonly string[];
}
