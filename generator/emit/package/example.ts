import { isJsonObject, type Json } from "../../base/json.ts";
import { recordOf, type Catalog, type DataModel } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { samplerOf } from "../../runtime/samples/sample.ts";
import { propertyName } from "../escape/identifier.ts";
import { jsonLiteral } from "../typescript/json-literal.ts";
import type { Literal } from "../typescript/literal.ts";

/** What the example of a README shows: the smallest message of an event type, and a field of it. */
export interface Example {
  readonly event: EventType;
  readonly message: Literal;
  /** The same, without what `create` fills in. */
  readonly draft: Literal;
  /** How a field of it is read: `.Visit.VisitNumber`. */
  readonly access: string;
}

/** The example of a data model: a message that is sent unasked, if it has one. None without event types. */
export function exampleOf(catalog: Catalog, { events }: DataModel): Example | undefined {
  const event = events.find(({ role }) => role === "notification") ?? events[0];
  if (event === undefined) return undefined;
  const sample = samplerOf(catalog, event.id)({ profile: "minimal", seed: 1 });
  const record = recordOf(catalog, event.message);
  return {
    event,
    message: jsonLiteral(sample),
    draft: draftOf(catalog, record, sample),
    access: accessTo(catalog, record, sample) ?? "",
  };
}

function draftOf(catalog: Catalog, record: RecordType, value: Json): Literal {
  if (!isJsonObject(value)) return jsonLiteral(value);
  return members(value, (name, inner) => {
    const field = record.fields.find((one) => one.name === name);
    if (field?.constant !== undefined) return undefined;
    const below = recordBelow(catalog, field);
    return below === undefined ? jsonLiteral(inner) : draftOf(catalog, below, inner);
  });
}

function members(
  value: { readonly [key: string]: Json },
  literal: (name: string, inner: Json) => Literal | undefined,
): Literal {
  const all = Object.entries(value).map(([name, inner]) => [name, literal(name, inner)] as const);
  return {
    members: all.flatMap(([name, inner]) =>
      inner === undefined ? [] : [[propertyName(name), inner] as const],
    ),
  };
}

/** The first scalar of the message that says something of its own, with `?.` where TypeScript asks for it. */
function accessTo(catalog: Catalog, record: RecordType, value: Json): string | undefined {
  if (!isJsonObject(value)) return undefined;
  // What every message has, the envelope, is what it is not about.
  const [envelope, ...others] = record.fields;
  for (const field of [...others, ...(envelope === undefined ? [] : [envelope])]) {
    const inner = value[field.name];
    if (inner === undefined || field.constant !== undefined) continue;
    const item = Array.isArray(inner) ? (inner[0] ?? null) : inner;
    const bare = propertyName(field.name);
    const name = bare === field.name ? `.${bare}` : `[${bare}]`;
    if (item === null) continue;
    if (typeof item !== "object") return Array.isArray(inner) ? undefined : name;
    const below = recordBelow(catalog, field);
    const rest = below === undefined ? undefined : accessTo(catalog, below, item);
    if (rest === undefined) continue;
    const isOptional = field.required !== "always" || Array.isArray(inner);
    const mark = isOptional ? (rest.startsWith("[") ? "?." : "?") : "";
    return `${name}${Array.isArray(inner) ? at0(field) : ""}${mark}${rest}`;
  }
  return undefined;
}

function at0({ required }: Field): string {
  return required === "always" ? "[0]" : "?.[0]";
}

/** The record that a field holds, single or in a list. */
function recordBelow(catalog: Catalog, field: Field | undefined): RecordType | undefined {
  const id = field === undefined ? undefined : recordIdOf(field.type);
  return id === undefined ? undefined : recordOf(catalog, id);
}
