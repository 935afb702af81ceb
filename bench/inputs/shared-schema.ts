import { mapObjects, type JsonObject, type JsonSchema } from "./json-schema.ts";
import { referenced } from "./schemas.ts";

/** One schema for all event types, in which what is equal is there once. */
export interface SharedSchema {
  readonly $defs: Readonly<Record<string, JsonObject>>;
  /** The name in `$defs` of the message of each event type `Model.Event`. */
  readonly messages: Readonly<Record<string, string>>;
}

/** A schema of `$defs`, or that of a message, whose references point into the same scope. */
interface Part {
  readonly scope: string;
  readonly name: string;
  readonly schema: JsonObject;
}

/** Joins the schemas of all event types. Peers get the best sharing that there is. */
export function sharedSchema(schemas: ReadonlyMap<string, JsonSchema>): SharedSchema {
  const parts = [...schemas].flatMap(([event, { $defs = {}, ...message }]): readonly Part[] => [
    ...Object.entries($defs).map(([name, schema]) => ({
      scope: event,
      name,
      schema: schema as JsonObject,
    })),
    { scope: event, name: messageName(event), schema: message as JsonObject },
  ]);
  const classes = equalParts(parts);
  const names = new Map<number, string>();
  for (const part of parts) {
    const id = classOf(classes, part.scope, part.name);
    if (!names.has(id)) names.set(id, freeName(part.name, new Set(names.values())));
  }
  const nameOf = (scope: string, name: string): string =>
    names.get(classOf(classes, scope, name)) ?? "";
  const $defs = parts.map(({ scope, name, schema }) => [
    nameOf(scope, name),
    withReferences(schema, (target) => `#/$defs/${nameOf(scope, target)}`),
  ]);
  const messages = [...schemas.keys()].map((event) => [event, nameOf(event, messageName(event))]);
  return { $defs: Object.fromEntries($defs), messages: Object.fromEntries(messages) };
}

/**
 * Which parts are equal, all that they refer to included: starts with all of them in one class, and
 * divides classes until none changes any more, so that circles of references end.
 */
function equalParts(parts: readonly Part[]): ReadonlyMap<string, number> {
  let classes = new Map(parts.map(({ scope, name }) => [keyOf(scope, name), 0]));
  for (let count = 1; ;) {
    const ids = new Map<string, number>();
    const next = new Map<string, number>();
    for (const { scope, name, schema } of parts) {
      const text = JSON.stringify(
        withReferences(schema, (target) => String(classOf(classes, scope, target))),
      );
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      next.set(keyOf(scope, name), id);
    }
    classes = next;
    if (ids.size === count) return classes;
    count = ids.size;
  }
}

function withReferences(schema: JsonObject, rename: (target: string) => string): JsonObject {
  const renamed = mapObjects(schema, (object) => {
    const { $ref } = object;
    return typeof $ref === "string" ? { ...object, $ref: rename(referenced($ref)) } : object;
  });
  return renamed as JsonObject;
}

function classOf(classes: ReadonlyMap<string, number>, scope: string, name: string): number {
  const id = classes.get(keyOf(scope, name));
  if (id === undefined) throw new Error(`"${name}" is not defined in the schema of "${scope}"`);
  return id;
}

function keyOf(scope: string, name: string): string {
  return `${scope} ${name}`;
}

function messageName(event: string): string {
  return `${event.replace(".", "")}Message`;
}

/** The name, with a number where another class has it already. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${name}${number}`)) return `${name}${number}`;
  }
}
