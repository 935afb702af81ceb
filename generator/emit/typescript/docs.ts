import { assertNever } from "../../base/invariant.ts";
import { recordOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { extensionPlaces } from "../../catalog/extension-places.ts";
import type { Field } from "../../catalog/field.ts";
import type { RatingSource, Reliability } from "../../catalog/rating.ts";
import type { RecordType } from "../../catalog/record.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import { commentText } from "../escape/comment.ts";

/** Documentation of a field: what it holds, then what is known about it in one remark, examples last. */
export function fieldDocs(catalog: Catalog, field: Field): string {
  const remarks = [
    rating(field.reliability, field.ratingSource),
    ...(field.required === "sending" ? ["Required when sending"] : []),
    ...(field.values === undefined ? [] : [bound(valueSetOf(catalog, field.values))]),
    ...(field.format === undefined ? [] : [`Format \`${field.format}\``]),
    ...itemCounts(field),
  ];
  return docs([
    field.description,
    `@remarks ${commentText(remarks.join(". "))}.`,
    ...deprecation(field.deprecated),
    ...field.examples.map((example) => `@example ${commentText(JSON.stringify(example))}`),
  ]);
}

/** Documentation of an object: its description and the rules that it states. */
export function recordDocs(record: RecordType): string {
  const rules = record.rules.map((rule) => `@remarks ${commentText(rule.description)}`);
  return docs([record.description, ...rules]);
}

/** Documentation of an event type, for its message. */
export function eventDocs(catalog: Catalog, event: EventType): string {
  const message = recordOf(catalog, event.message);
  const extensions = extensionPlaces(catalog, event).map(
    ({ extension, paths }) =>
      `May carry the extension \`${extension.id}\` at ${paths.map((path) => `\`${path}\``).join(", ")}`,
  );
  const remarks = [
    `Event type \`${event.id}\``,
    role(event),
    ...(event.sender === undefined ? [] : [`Sent by: ${event.sender}`]),
    ...(event.status === "unknown" ? [] : [`Status: ${event.status}`]),
    ...extensions,
  ];
  const deprecated =
    event.status === "deprecated" ? "The API is phasing this event type out." : undefined;
  return docs([
    event.description,
    `@remarks ${commentText(remarks.join(". "))}.`,
    ...message.rules.map((rule) => `@remarks ${commentText(rule.description)}`),
    ...deprecation(deprecated),
  ]);
}

/** Documentation of a value set: what it is about, how firmly it binds, and who defines it. */
export function valueSetDocs(set: ValueSet): string {
  const origin = {
    published: "published by the vendor",
    standard: "from a standard",
    inferred: "inferred from messages",
  }[set.source];
  const standard = set.standard === undefined ? "" : `: ${set.standard.name}`;
  return docs([
    set.description,
    `@remarks ${commentText(`${capital(set.binding)}, ${origin}${standard}`)}.`,
    ...(set.standard?.url === undefined ? [] : [`@see ${commentText(set.standard.url)}`]),
  ]);
}

/** The first line is the text itself; the others are tags that are escaped already. */
function docs([text = "", ...tags]: readonly string[]): string {
  return [commentText(text), ...tags].join("\n");
}

/** A rating for people. An estimate is never shown as published. */
function rating(reliability: Reliability, source: RatingSource): string {
  return capital(reliability) + (source === "estimated" ? " (estimated)" : "");
}

function bound(set: ValueSet): string {
  const codes = listsCodes(set) ? "" : `: ${set.standard?.name ?? ""}`;
  return `Value set \`${set.name}\`, ${set.binding}${codes}`;
}

function itemCounts({ minItems, maxItems }: Field): readonly string[] {
  return [
    ...(minItems === undefined ? [] : [`At least ${minItems} item${minItems === 1 ? "" : "s"}`]),
    ...(maxItems === undefined ? [] : [`At most ${maxItems} item${maxItems === 1 ? "" : "s"}`]),
  ];
}

function deprecation(sentence: string | undefined): readonly string[] {
  return sentence === undefined ? [] : [`@deprecated ${commentText(sentence)}`];
}

function role(event: EventType): string {
  switch (event.role) {
    case "notification":
      return "Notification (push)";
    case "query":
      return `Query (pull), answered by \`${event.response}\``;
    case "response":
      return `Response (pull), answers \`${event.query}\``;
    case "synchronous":
      return "Query (pull), answered synchronously";
    default:
      return assertNever(event.role);
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
