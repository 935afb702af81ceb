import type { FieldNotes, ScalarName, TypeRef } from "../catalog/field.ts";
import type { DocumentPath } from "../definition/document.ts";
import type { RawField, RawOverride } from "../definition/raw.ts";
import type { Said } from "./error-at.ts";
import { quoting, typeOf } from "./inspect-nodes.ts";
import { report, type FieldFile, type Lowering } from "./lowering.ts";

/** What a definition says of a field for people, with the defaults of its file. */
export function notesOf(file: FieldFile, raw: RawField): FieldNotes {
  return {
    reliability: raw.reliability ?? file.reliability,
    ratingSource: raw.ratingSource ?? file.ratingSource,
    ...(raw.ratingBasis === undefined ? {} : { ratingBasis: raw.ratingBasis }),
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
    ...(raw.ratingBasis === undefined ? {} : { ratingBasis: raw.ratingBasis }),
    ...(raw.description === undefined ? {} : { description: raw.description }),
    ...(raw.examples === undefined ? {} : { examples: raw.examples }),
    ...(raw.deprecated === undefined ? {} : { deprecated: raw.deprecated }),
  };
}

/** Reports examples that are not of the type of their field. What they say is for lint. */
export function checkExamples(
  lowering: Lowering,
  place: Place,
  examples: RawField["examples"],
): void {
  const { file, at, type } = place;
  const item = type.kind === "list" ? type.of : type;
  if (examples === undefined) return;
  if (item.kind !== "scalar") {
    const message = `"examples" is for texts, numbers and booleans, and the field holds objects.`;
    const key = { file, at: [...at, "examples"], part: "key" } as const;
    const hint = "Give the examples to the fields of the object.";
    report(lowering, key, { code: "misplaced-key", message, hint });
    return;
  }
  for (const [index, example] of examples.entries()) {
    const here: Place = { file, at: [...at, "examples", index], type: item };
    if (Array.isArray(example) !== (type.kind === "list")) {
      reportExample(lowering, here, {
        message: `The example is ${typeOf(example)}, and the field holds ${type.kind === "list" ? "a list" : "a single value"}.`,
        hint:
          type.kind === "list"
            ? "Put it in brackets: [ ]."
            : "Write each value as an example of its own.",
      });
    } else if (!Array.isArray(example)) {
      checkItem(lowering, here, { example, item });
    } else {
      for (const [inner, part] of example.entries()) {
        checkItem(lowering, { ...here, at: [...here.at, inner] }, { example: part, item });
      }
    }
  }
}

/** Where examples stand, and the type that they are about. */
interface Place {
  readonly file: FieldFile;
  readonly at: DocumentPath;
  readonly type: TypeRef;
}

const TYPE_OF = { String: "string", Number: "number", Boolean: "boolean" } as const;

function checkItem(
  lowering: Lowering,
  place: Place,
  { example, item }: { readonly example: unknown; readonly item: { readonly name: ScalarName } },
): void {
  if (typeof example === TYPE_OF[item.name]) return;
  const { source } = place.file.document;
  const span = place.file.document.spanOf(place.at, "value");
  const written = source.text.slice(span.start, span.end);
  if (item.name !== "String") {
    const message = `The example is ${typeOf(example)}, and the field holds ${item.name}.`;
    reportExample(lowering, place, { message, hint: "Correct it, or the type of the field." });
    return;
  }
  reportExample(lowering, place, {
    code: "quote-it",
    message: `The example "${written}" is read as ${typeOf(example)}, and the field holds text.`,
    hint: `Quote it: "${written}".`,
    fix: quoting(span, written),
  });
}

function reportExample(
  lowering: Lowering,
  { file, at }: Place,
  said: Said & { readonly code?: "quote-it" },
): void {
  report(lowering, { file, at, part: "value" }, { code: "wrong-value", ...said });
}
