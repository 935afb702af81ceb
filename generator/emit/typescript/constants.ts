import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { Field } from "../../catalog/field.ts";
import { propertyName } from "../escape/identifier.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { ObjectType } from "./object-type.ts";

/** The wire names that the constants of a message stand for. */
export interface WireNames {
  readonly model: string;
  readonly event: string;
}

/**
 * What the message of an event type knows of a field beyond its shared type: an object type with
 * the constants below it, or undefined if there are none.
 */
export function constantsBelow(
  catalog: Catalog,
  field: Field,
  names: WireNames,
): ObjectType | undefined {
  return below(catalog, { field, names, open: new Set() });
}

interface Search {
  readonly field: Field;
  readonly names: WireNames;
  /** Records above: a type that holds itself ends here. */
  readonly open: ReadonlySet<string>;
}

function below(catalog: Catalog, { field, names, open }: Search): ObjectType | undefined {
  // Constants inside of lists are left to the validators: an array type cannot be refined so.
  if (field.type.kind !== "record" || open.has(field.type.id)) return undefined;
  const { id } = field.type;
  const members: (readonly [string, string | ObjectType])[] = [];
  for (const inner of recordOf(catalog, id).fields) {
    const type =
      inner.constant === undefined
        ? below(catalog, { field: inner, names, open: new Set([...open, id]) })
        : literal(inner, names);
    if (type === undefined) continue;
    const mark = inner.required === "always" ? "" : "?";
    members.push([`${propertyName(inner.name)}${mark}`, type]);
  }
  return members.length === 0 ? undefined : { members };
}

function literal(field: Field, names: WireNames): string | undefined {
  if (field.constant === undefined) return undefined;
  const text = stringLiteral(names[field.constant]);
  return field.required === "always" ? text : `${text} | null`;
}

/** Where the messages of an event type carry its wire name: `["Meta", "EventType"]`. */
export function eventNamePath(catalog: Catalog, event: EventType): readonly string[] | undefined {
  for (const field of recordOf(catalog, event.message).fields) {
    if (field.type.kind !== "record" || field.required !== "always") continue;
    const found = recordOf(catalog, field.type.id).fields.find(
      (inner) => inner.constant === "event" && inner.required === "always",
    );
    if (found !== undefined) return [field.name, found.name];
  }
  return undefined;
}
