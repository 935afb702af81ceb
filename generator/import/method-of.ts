import type { RawEvent } from "../definition/raw.ts";
import type { EventShape } from "./shape.ts";

/**
 * Who answers, as far as it is told. Else a query is known by the response that is named after it,
 * and everything else is pushed.
 */
export function methodOf(
  event: EventShape,
  all: readonly EventShape[],
): Pick<RawEvent, "method" | "response" | "answered"> {
  if (event.told !== undefined) {
    const { method, response, synchronous } = event.told;
    return {
      method,
      ...(response === undefined ? {} : { response }),
      ...(synchronous ? { answered: "synchronously" } : {}),
    };
  }
  const names = new Set(
    all.filter((other) => other.model === event.model).map((other) => other.event),
  );
  const responses = (name: string): readonly string[] => [
    `${name}Response`,
    ...(name === "Query" || name === "Request" ? ["Response"] : []),
  ];
  const response = responses(event.event).find((name) => names.has(name));
  if (response !== undefined) return { method: "pull", response };
  const answers = [...names].some(
    (name) => responses(name).find((answer) => names.has(answer)) === event.event,
  );
  return { method: answers ? "pull" : "push" };
}

/** What the event type is to its envelope. */
export function roleOf(
  event: EventShape,
  all: readonly EventShape[],
): "push" | "query" | "response" {
  const { method, response, answered } = methodOf(event, all);
  if (method === "push") return "push";
  return response === undefined && answered === undefined ? "response" : "query";
}
