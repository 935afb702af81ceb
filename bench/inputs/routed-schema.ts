import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../measurement.ts";
import { routeOf } from "../workloads/route.ts";
import type { JsonObject } from "./json-schema.ts";
import { readSchemas } from "./schemas.ts";
import { sharedSchema } from "./shared-schema.ts";

/** All event types in one schema, found by what the `Meta` of a message says. */
export interface RoutedSchema {
  readonly $defs: Readonly<Record<string, JsonObject>>;
  /** Name in `$defs`, by route. */
  readonly messages: Readonly<Record<string, string>>;
}

/** The emitted schemas of one direction, joined. */
export function routedSchema(bench: Bench, direction: "receiving" | "sending"): RoutedSchema {
  const { $defs, messages } = sharedSchema(readSchemas(bench.generated, direction));
  const routes = Object.entries(messages).map(([event, name]) => [
    routeOfEvent(bench, event),
    name,
  ]);
  return { $defs, messages: Object.fromEntries(routes) };
}

/** Wire names may differ from those of the definitions, so a sample says them. */
function routeOfEvent({ generated }: Bench, event: string): string {
  const path = join(generated, "samples", `${event}.minimal.json`);
  const { Meta }: { Meta: { DataModel: string; EventType: string } } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  return routeOf(Meta.DataModel, Meta.EventType);
}
