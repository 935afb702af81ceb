import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../measurement.ts";
import { routeOf } from "../workloads/validators.ts";
import { mapObjects, type JsonObject } from "./json-schema.ts";
import { readSchemas, referenced, withoutAnnotations } from "./schemas.ts";
import { sharedSchema } from "./shared-schema.ts";

/** All event types in one schema, found by what the `Meta` of a message says. */
export interface RoutedSchema {
  readonly $defs: Readonly<Record<string, JsonObject>>;
  readonly messages: readonly RoutedMessage[];
}

/** Where the schema of an event type is, and which messages it is for. */
export interface RoutedMessage {
  /** `Model.Event`. */
  readonly event: string;
  /** By `routeOf`. */
  readonly route: string;
  /** In `$defs`. */
  readonly name: string;
}

/** `receiving` is the published structure alone; `sending` adds value sets, formats and rules. */
export type Direction = "receiving" | "sending";

/** The emitted schemas of one direction, joined, with nothing that a validator does not need. */
export function routedSchema(bench: Pick<Bench, "generated">, direction: Direction): RoutedSchema {
  const schemas = [...readSchemas(bench.generated, direction)].map(
    ([event, schema]) => [event, withoutAnnotations(schema)] as const,
  );
  const { $defs, messages } = sharedSchema(new Map(schemas));
  return {
    $defs,
    messages: Object.entries(messages).map(([event, name]) => ({
      event,
      route: routeOfEvent(bench, event),
      name,
    })),
  };
}

/** The same for some event types, with no more definitions than they need. */
export function onlyEvents(schema: RoutedSchema, events: readonly string[]): RoutedSchema {
  const messages = schema.messages.filter(({ event }) => events.includes(event));
  const needed = new Map<string, JsonObject>();
  const add = (name: string): void => {
    const definition = schema.$defs[name];
    if (definition === undefined || needed.has(name)) return;
    needed.set(name, definition);
    mapObjects(definition, (object) => {
      if (typeof object["$ref"] === "string") add(referenced(object["$ref"]));
      return object;
    });
  };
  for (const { name } of messages) add(name);
  return { $defs: Object.fromEntries(needed), messages };
}

/** Wire names may differ from those of the definitions, so a sample says them. */
function routeOfEvent({ generated }: Pick<Bench, "generated">, event: string): string {
  const path = join(generated, "samples", `${event}.minimal.json`);
  const { Meta }: { Meta: { DataModel: string; EventType: string } } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  return routeOf(Meta.DataModel, Meta.EventType);
}
