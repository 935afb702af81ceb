import type { Span } from "../base/source.ts";
import type { DefinitionDocument, DocumentPath } from "../definition/document.ts";
import { labelOf, rawPlaces } from "../definition/raw-fields.ts";

/** A text for people in a definition file. */
export interface Description {
  readonly text: string;
  /** What it describes, as people name it. */
  readonly label: string;
  /** Name of the field that it describes; none for files, rules and codes. */
  readonly field?: string;
  readonly span: Span;
}

/** Every text for people in a document: its own, and those of its fields, overrides, rules and codes. */
export function* descriptionsOf(document: DefinitionDocument): Generator<Description> {
  const { data, name } = document;
  if ("description" in data)
    yield { text: data.description, label: name, span: at(document, ["description"]) };
  for (const place of rawPlaces(document)) {
    const text = place.field.description;
    if (text === undefined) continue;
    const span = at(document, [...place.path, "description"]);
    yield { text, label: labelOf(place), field: place.name, span };
  }
  if ("rules" in data) {
    for (const [rule, { description }] of Object.entries(data.rules ?? {})) {
      yield { text: description, label: rule, span: at(document, ["rules", rule, "description"]) };
    }
  }
  if ("codes" in data) {
    for (const [code, meaning] of Object.entries(data.codes ?? {})) {
      if (meaning !== null)
        yield { text: meaning, label: code, span: at(document, ["codes", code]) };
    }
  }
}

function at(document: DefinitionDocument, path: DocumentPath): Span {
  return document.spanOf(path, "value");
}
