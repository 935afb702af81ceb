import type { Json, JsonObject } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { eventHeading, eventStatus } from "../api/event-text.ts";
import { markdownText } from "../escape/markdown.ts";

/** What differs between sending an event type and receiving it. */
interface OperationParts {
  readonly verb: "send" | "receive";
  /** Schema of the message. */
  readonly request: Json;
  /** The response event type and the schema of its message; none where no event type answers. */
  readonly answer?: { readonly event: EventType; readonly schema: Json };
  /** What else the operation says. */
  readonly more: JsonObject;
}

/** The operation of an event type. Its id is the verb and the event type: `sendPatientSearchQuery`. */
export function eventOperation(
  catalog: Catalog,
  event: EventType,
  { verb, request, answer, more }: OperationParts,
): JsonObject {
  return {
    operationId: `${verb}${event.model}${event.name}`,
    tags: [event.model],
    summary: eventHeading(catalog, event),
    description: markdownText(event.description),
    ...(event.status === "deprecated" ? { deprecated: true } : {}),
    ...eventStatus(event),
    ...more,
    requestBody: { required: true, content: json(request) },
    responses: {
      "2XX":
        answer === undefined
          ? { $ref: "#/components/responses/Taken" }
          : { description: `\`${answer.event.id}\``, content: json(answer.schema) },
      default: { $ref: "#/components/responses/Unspecified" },
    },
  };
}

/** A body of JSON. */
export function json(schema: Json): JsonObject {
  return { "application/json": { schema } };
}
