import { assertNever } from "../../base/invariant.ts";
import { recordOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { extensionPlaces } from "../../catalog/extension-places.ts";
import type { Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import { commentText } from "../escape/comment.ts";
import { recordPage } from "../reference/page-path.ts";
import type { TypeScope } from "./field-type.ts";

/** Documentation of a field: what it holds, then what is known about it in one remark, examples last. */
export function fieldDocs({ catalog, since }: TypeScope, field: Field): string {
  const remarks = [
    rating(field),
    ...(field.required === "sending" ? ["Required when sending"] : []),
    ...(field.values === undefined ? [] : [binding(valueSetOf(catalog, field.values))]),
    ...(field.format === undefined ? [] : [`Format \`${field.format}\``]),
    ...itemCounts(field),
  ];
  return docs([
    field.description,
    `@remarks ${commentText(remarks.join(". "))}.`,
    ...sinceTag(since?.(field)),
    ...deprecation(field.deprecated),
    ...field.examples.map((example) => `@example ${commentText(JSON.stringify(example))}`),
  ]);
}

/** Documentation of an object: its description, the rules that it states, and where its page is. */
export function recordDocs(catalog: Catalog, record: RecordType): string {
  const rules = record.rules.map((rule) => `@remarks ${commentText(rule.description)}`);
  return docs([record.description, ...rules, ...page(catalog, record)]);
}

/** Documentation of the draft of an object. That of its fields says the rest. */
export function draftDocs({ form, name }: RecordType): string {
  return form === "message"
    ? docs([`What \`${name}.create\` makes a message of.`])
    : docs([`\`${name}\` as senders write it.`]);
}

/** Documentation of an event type, for its message. */
export function eventDocs(catalog: Catalog, event: EventType, since?: string): string {
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
    ...sinceTag(since),
    ...deprecation(deprecated),
    ...page(catalog, message),
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

/** A rating for people. What is not published is never shown as if it were. */
function rating({ reliability, ratingSource, ratingBasis }: Field): string {
  if (ratingSource === "published") return capital(reliability);
  const basis = ratingBasis === undefined ? "" : `: ${ratingBasis}`;
  return `${capital(reliability)} (${ratingSource}${basis})`;
}

/** The value set by name. Its codes as well, if they are few, or the standard that keeps them. */
function binding(set: ValueSet): string {
  const bound = `Value set \`${set.name}\`, ${set.binding}`;
  if (!listsCodes(set)) return `${bound}: ${set.standard?.name ?? ""}`;
  if (set.codes.length > FEW) return bound;
  return `${bound}: ${set.codes.map(({ code }) => JSON.stringify(code)).join(", ")}`;
}

/** So many codes are told with a field, and no more. */
const FEW = 8;

/** A link to the page of a record in the reference, if it is known where that is. */
function page(catalog: Catalog, record: RecordType): readonly string[] {
  const { referenceUrl } = catalog;
  if (referenceUrl === undefined) return [];
  return [`@see {@link ${commentText(`${referenceUrl}/${recordPage(catalog, record)}`)}}`];
}

function itemCounts({ minItems, maxItems }: Field): readonly string[] {
  return [
    ...(minItems === undefined ? [] : [`At least ${minItems} item${minItems === 1 ? "" : "s"}`]),
    ...(maxItems === undefined ? [] : [`At most ${maxItems} item${maxItems === 1 ? "" : "s"}`]),
  ];
}

function sinceTag(edition: string | undefined): readonly string[] {
  return edition === undefined ? [] : [`@since ${commentText(edition)}`];
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
