import { isScalar, type FieldNotes, type TypeRef } from "../catalog/field.ts";
import type { DocumentPath } from "../definition/document.ts";
import type { RawField, RawOverride } from "../definition/raw.ts";
import { quoting, typeOf } from "./inspect-nodes.ts";
import { report, type FieldFile, type Lowering } from "./lowering.ts";

/** What a definition says of a field for people, with the defaults of its file. */
export function notesOf(file: FieldFile, raw: RawField): FieldNotes {
  return {
    reliability: raw.reliability ?? file.reliability,
    ratingSource: raw.ratingSource ?? file.ratingSource,
    description: raw.description ?? "",
    examples: raw.examples ?? [],
    ...(raw.deprecated === undefined ? {} : { deprecated: raw.deprecated }),
  };
}

/**
 * What an override restates. A rating that it restates comes from the file of the override: what is
 * published of the type says nothing about this use of it.
 */
export function restatedNotes(file: FieldFile, raw: RawOverride): Partial<FieldNotes> {
  const source =
    raw.ratingSource ?? (raw.reliability === undefined ? undefined : file.ratingSource);
  return {
    ...(raw.reliability === undefined ? {} : { reliability: raw.reliability }),
    ...(source === undefined ? {} : { ratingSource: source }),
    ...(raw.description === undefined ? {} : { description: raw.description }),
    ...(raw.examples === undefined ? {} : { examples: raw.examples }),
    ...(raw.deprecated === undefined ? {} : { deprecated: raw.deprecated }),
  };
}

/** Reports examples of text that YAML reads as something else. All other faults are for lint. */
export function checkExamples(
  lowering: Lowering,
  place: { readonly file: FieldFile; readonly at: DocumentPath; readonly type: TypeRef },
  examples: RawField["examples"],
): void {
  const item = place.type.kind === "list" ? place.type.of : place.type;
  if (!isScalar(item) || item.kind !== "scalar" || item.name !== "String") return;
  const { file } = place;
  const checkOne = (example: unknown, at: DocumentPath): void => {
    if (typeof example !== "number" && typeof example !== "boolean") return;
    const span = file.document.spanOf(at, "value");
    const written = file.document.source.text.slice(span.start, span.end);
    report(
      lowering,
      { file, at, part: "value" },
      {
        code: "quote-it",
        message: `The example "${written}" is read as ${typeOf(example)}, and the field holds text.`,
        hint: `Quote it: "${written}".`,
        fix: quoting(span, written),
      },
    );
  };
  for (const [index, example] of (examples ?? []).entries()) {
    const at = [...place.at, "examples", index];
    if (!Array.isArray(example)) checkOne(example, at);
    else for (const [inner, part] of example.entries()) checkOne(part, [...at, inner]);
  }
}
