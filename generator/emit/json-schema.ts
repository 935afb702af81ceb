import type { EmitInput, Emitter } from "./emitter.ts";
import { eventSchema } from "./json-schema/event-schema.ts";
import { printJson } from "./json-schema/print-json.ts";

/** Two JSON Schemas for each event type: what a receiver must take, and what a sender must meet. */
export const jsonSchema: Emitter = {
  name: "json-schema",
  purpose: "JSON Schemas of the messages, for receiving and for sending.",
  emit({ catalog }: EmitInput) {
    return (["receiving", "sending"] as const).flatMap((direction) =>
      [...catalog.events.values()].map((event) => ({
        path: `schemas/${direction}/${event.id}.json`,
        text: printJson(
          eventSchema(catalog, event, { direction, draft: "2020-12", annotations: true }),
        ),
        format: "none" as const,
      })),
    );
  },
};
