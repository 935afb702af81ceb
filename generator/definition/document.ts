import type { Document } from "yaml";
import type { SourceFile, Span } from "../base/source.ts";
import type { DefinitionKind, DefinitionPath } from "./definition-path.ts";
import type { RawByKind } from "./raw.ts";
import { spanIn } from "./span-in.ts";

export type { DefinitionKind, DefinitionPath };

/** Keys and list indexes from the root of a document to a part of it. */
export type DocumentPath = readonly (string | number)[];

/** A definition file that keeps to the grammar, with the positions of all its parts. */
export interface DocumentOf<Kind extends DefinitionKind> extends DefinitionPath {
  readonly kind: Kind;
  readonly source: SourceFile;
  /**
   * The content as plain values. Keys that look like whole numbers come first here, as in every
   * JavaScript object: take the order of codes from `yaml`, or by `keysAt`.
   */
  readonly data: RawByKind[Kind];
  readonly yaml: Document;
  /**
   * Where a part of the file is: its key, or its value. For what is not there, the nearest part
   * around it. An item of a list has no key: both are its value.
   */
  spanOf(path: DocumentPath, part: "key" | "value"): Span;
}

/** A definition file of any kind; `kind` tells which. */
export type DefinitionDocument = { [Kind in DefinitionKind]: DocumentOf<Kind> }[DefinitionKind];

/**
 * The document of a file whose content keeps to the grammar of its kind. Checking that is up to the
 * caller, so the content is taken as it is.
 */
export function definitionDocument(
  where: DefinitionPath,
  source: SourceFile,
  yaml: Document,
): DefinitionDocument {
  const document = {
    ...where,
    source,
    yaml,
    data: yaml.toJS({ maxAliasCount: 0 }) as unknown,
    spanOf: (path: DocumentPath, part: "key" | "value") => spanIn({ yaml, source, path, part }),
  };
  return document as DefinitionDocument;
}
