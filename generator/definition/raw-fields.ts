import type { DefinitionDocument, DocumentPath } from "./document.ts";
import type { RawField, RawFields, RawOverride, RawOverrides } from "./raw.ts";

/** A field as a file writes it. */
export interface RawFieldPlace {
  readonly kind: "field";
  readonly document: DefinitionDocument;
  /** From the root of the document. */
  readonly path: DocumentPath;
  /** Names of the fields around it in this file, outermost first. */
  readonly parents: readonly string[];
  readonly name: string;
  readonly field: RawField;
}

/** A change to a field of a type, as a file writes it. */
export interface RawOverridePlace {
  readonly kind: "override";
  readonly document: DefinitionDocument;
  readonly path: DocumentPath;
  /** Names of the fields above the changed one, from the root of this file. */
  readonly parents: readonly string[];
  readonly name: string;
  readonly field: RawOverride;
}

/** Every field that a document writes, parents before children. */
export function* rawFields(document: DefinitionDocument): Generator<RawFieldPlace> {
  for (const place of rawPlaces(document)) if (place.kind === "field") yield place;
}

/** Every field and every override that a document writes, parents before children. */
export function* rawPlaces(
  document: DefinitionDocument,
): Generator<RawFieldPlace | RawOverridePlace> {
  const { data } = document;
  const start: Start = { document, path: [], parents: [] };
  if ("overrides" in data && data.overrides !== undefined) yield* overrides(data.overrides, start);
  if ("fields" in data && data.fields !== undefined) yield* fields(data.fields, start);
}

interface Start {
  readonly document: DefinitionDocument;
  readonly path: DocumentPath;
  readonly parents: readonly string[];
}

function* fields(all: RawFields, start: Start): Generator<RawFieldPlace | RawOverridePlace> {
  const { document, parents } = start;
  for (const [name, field] of Object.entries(all)) {
    const path = [...start.path, "fields", name];
    yield { kind: "field", document, path, parents, name, field };
    const inner: Start = { document, path, parents: [...parents, name] };
    if (field.overrides !== undefined) yield* overrides(field.overrides, inner);
    if (field.fields !== undefined) yield* fields(field.fields, inner);
  }
}

function* overrides(all: RawOverrides, start: Start): Generator<RawOverridePlace> {
  const { document } = start;
  for (const [key, field] of Object.entries(all)) {
    const names = key.replaceAll("[]", "").split(".");
    const parents = [...start.parents, ...names.slice(0, -1)];
    const path = [...start.path, "overrides", key];
    yield { kind: "override", document, path, parents, name: names.at(-1) ?? key, field };
  }
}

/** A field as people name it: `Visit.Location.Department`, from the root of its file. */
export function labelOf(place: {
  readonly parents: readonly string[];
  readonly name: string;
}): string {
  return [...place.parents, place.name].join(".");
}

/** The field that every message has, by the settings of the catalog: files need not describe it. */
export function envelopeField(documents: readonly DefinitionDocument[]): string | undefined {
  for (const { kind, data } of documents) if (kind === "catalog") return data.envelope?.field;
  return undefined;
}

/** True for the field that the envelope gives to an event type, which has its facts from there. */
export function isEnvelope(place: RawFieldPlace, envelope: string | undefined): boolean {
  const { document, parents, name, field } = place;
  return (
    document.kind === "event" &&
    parents.length === 0 &&
    name === envelope &&
    field.type === undefined
  );
}

/** The type behind a field, without the mark of a list; `String` where none is written. */
export function typeNameOf(field: RawField): string {
  return (field.type ?? "String").replace("[]", "");
}
