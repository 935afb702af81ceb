/** Usage: check-canon <messages> <generated module> <is, receiving or sending>. */
import { pathToFileURL } from "node:url";
import { printPasses, type Check } from "./passes.ts";
import { routed, routeOf } from "./route.ts";

/** What a generated event type has for this. */
interface EventType {
  readonly dataModel: string;
  readonly eventType: string;
  readonly is: Check;
  readonly check: (message: unknown, options: { direction: string }) => { readonly valid: boolean };
}

const [, , messages = "", generated = "", question = ""] = process.argv;

await printPasses(messages, async () => {
  const models: Readonly<Record<string, Readonly<Record<string, unknown>>>> = await import(
    pathToFileURL(generated).href
  );
  const events = Object.values(models).flatMap((model) => Object.values(model).filter(isEventType));
  return routed(
    new Map(events.map((event) => [routeOf(event.dataModel, event.eventType), checkOf(event)])),
  );
});

function isEventType(value: unknown): value is EventType {
  return typeof value === "object" && value !== null && "dataModel" in value && "check" in value;
}

function checkOf({ is, check }: EventType): Check {
  return question === "is" ? is : (message) => check(message, { direction: question }).valid;
}
