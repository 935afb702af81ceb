import type { OutputFile } from "../base/output-file.ts";
import type { Direction } from "../runtime/direction.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { eventSchemas } from "./json-schema/event-schema.ts";
import { printJson, type Printed } from "./json-schema/print-json.ts";

/** Two JSON Schemas for each event type: what a receiver must take, and what a sender must meet. */
export const jsonSchema: Emitter = {
  name: "json-schema",
  purpose: "JSON Schemas of the messages, for receiving and for sending.",
  emit(input) {
    return [...schemas(input, "receiving"), ...schemas(input, "sending")];
  },
};

function schemas({ catalog }: EmitInput, direction: Direction): readonly OutputFile[] {
  const schemaOf = eventSchemas(catalog, { direction, draft: "2020-12", annotations: true });
  const printed: Printed = new WeakMap();
  return [...catalog.events.values()].map((event) => ({
    path: `schemas/${direction}/${event.id}.json`,
    text: printJson(schemaOf(event), { printed }),
  }));
}
