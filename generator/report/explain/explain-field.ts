import { formatOf, type Catalog } from "../../catalog/catalog.ts";
import { fieldSince } from "../../catalog/field-since.ts";
import type { Field } from "../../catalog/field.ts";
import type { DatedCatalog } from "../../catalog/history.ts";
import type { Occurrence } from "../../catalog/walk.ts";
import { ratingText } from "../../emit/reference/field-table.ts";
import type { Explanation, Fact } from "./explanation.ts";
import { sinceFacts } from "./since-facts.ts";
import { fieldNote, requiredWords, typeWord, valueSetWords } from "./field-words.ts";

/** A field at one place: of a message, whose ratings are effective, or of a type, whose are relative. */
export interface FieldTopic {
  /** `PatientAdmin.NewPatient` or `Address`. */
  readonly owner: string;
  readonly isMessage: boolean;
  readonly occurrence: Occurrence;
  /** The fields directly below it. */
  readonly below: readonly Occurrence[];
}

/** All that is known of a field. */
export function explainField(dated: DatedCatalog, topic: FieldTopic): Explanation {
  const { catalog } = dated;
  const { field, notes, path } = topic.occurrence;
  const fields = topic.below.map((child) => ({
    name: child.field.name,
    note: fieldNote(catalog, child),
    description: child.notes.description,
  }));
  return {
    kind: "field",
    name: `${topic.owner}.${path}`,
    description: notes.description,
    facts: [
      { label: "Type", value: typeWord(catalog, field.type) },
      { label: "Required", value: requiredWords(field) },
      ...ratingFacts(topic),
      ...sinceFacts(dated.history, sinceOf(dated, topic)),
      ...contentFacts(catalog, field),
      ...(notes.deprecated === undefined ? [] : [{ label: "Deprecated", value: notes.deprecated }]),
      ...notes.examples.map((example) => ({ label: "Example", value: JSON.stringify(example) })),
    ],
    lists: fields.length === 0 ? [] : [{ title: "Fields", entries: fields }],
    file: field.span.file,
  };
}

/** Exact for a message; for a type, the earliest of all places where it has the field. */
function sinceOf({ catalog, history }: DatedCatalog, topic: FieldTopic): string | undefined {
  const { field, path } = topic.occurrence;
  if (history === undefined) return undefined;
  return topic.isMessage ? history.since(topic.owner, path) : fieldSince(catalog, history)(field);
}

function ratingFacts({ isMessage, occurrence }: FieldTopic): readonly Fact[] {
  const { notes, effectiveReliability, effectiveSource } = occurrence;
  const { reliability, ratingSource, ratingBasis } = notes;
  const basis = ratingBasis === undefined ? [] : [{ label: "Observed", value: ratingBasis }];
  const relative = ratingText(reliability, ratingSource);
  if (!isMessage)
    return [
      { label: "Rating", value: `${relative}, where the object around it is there` },
      ...basis,
    ];
  const effective = ratingText(effectiveReliability, effectiveSource);
  if (effective === relative) return [{ label: "Rating", value: effective }, ...basis];
  return [
    { label: "Rating", value: effective },
    { label: "Rating given its parent", value: relative },
    ...basis,
  ];
}

function contentFacts(catalog: Catalog, field: Field): readonly Fact[] {
  const { values, format, constant, minItems, maxItems, renamedFrom } = field;
  return [
    ...(constant === undefined
      ? []
      : [
          {
            label: "Always holds",
            value: constant === "model" ? "the data model" : "the event type",
          },
        ]),
    ...(values === undefined
      ? []
      : [{ label: "Value set", value: valueSetWords(catalog, values) }]),
    ...(format === undefined
      ? []
      : [{ label: "Format", value: `${format}, such as ${formatOf(catalog, format).example}` }]),
    ...(minItems === undefined ? [] : [{ label: "At least", value: itemsText(minItems) }]),
    ...(maxItems === undefined ? [] : [{ label: "At most", value: itemsText(maxItems) }]),
    ...(renamedFrom === undefined ? [] : [{ label: "Renamed from", value: renamedFrom }]),
  ];
}

function itemsText(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}
