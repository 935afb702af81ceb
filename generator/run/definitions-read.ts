import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Edition } from "../catalog/edition.ts";
import type { DefinitionDocument } from "../definition/document.ts";

/** A data file of an installed package. */
export interface PackageFile {
  readonly packageName: string;
  readonly file: string;
}

/** What came of reading a definitions folder. */
export interface DefinitionsRead {
  /** None if there are errors. */
  readonly catalog: Catalog | undefined;
  /** The files that keep to the grammar of their kind, by path. */
  readonly documents: readonly DefinitionDocument[];
  /** Of reading, and of lint if it was asked for; sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that were read, by path relative to the definitions folder. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** The editions that lie beside the definitions, oldest first; only where they were asked for. */
  readonly editions?: readonly Edition[];
  /** The files of other packages that codes were read from. */
  readonly packageFiles: readonly PackageFile[];
}
