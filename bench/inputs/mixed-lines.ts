import { join } from "node:path";
import { samplerOf } from "../../generator/runtime/samples/sample.ts";
import type { Profile } from "../../generator/runtime/samples/selection.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { broken } from "./faults.ts";
import { readSchemas } from "./schemas.ts";
import { variant, type Message } from "./traffic.ts";

/** One in five holds what is required, one in five everything. */
const PROFILES: readonly Profile[] = ["minimal", "typical", "full", "typical", "typical"];

/** Messages of each event type. */
const EACH = 10;

/** One in so many is invalid. No multiple of the profiles, so that all of them are. */
const INVALID = 49;

/**
 * Different messages of all event types in turn, each on a line: our samples, with other optional fields left out of
 * each, as connections differ. The same on every run.
 */
export function mixedLines(catalog: Catalog, root: string): readonly string[] {
  const schemas = readSchemas(join(root, "generated"), "sending");
  const samplers = [...catalog.events.keys()].map((event) => ({
    event,
    sample: samplerOf(catalog, event),
  }));
  const messages: Message[] = [];
  for (let seed = 1; seed <= EACH; seed += 1) {
    for (const { event, sample } of samplers) {
      const profile = PROFILES[messages.length % PROFILES.length] ?? "typical";
      const message = sample({ profile, seed });
      messages.push(variant({ event, message }, schemas.get(event) ?? {}, messages.length));
    }
  }
  const faulty = broken(messages);
  const sent = messages.map((own, at) => (at % INVALID === 0 ? (faulty[at] ?? own) : own));
  return [...new Set(sent.map(({ message }) => JSON.stringify(message)))];
}
