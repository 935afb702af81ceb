import type { VNode } from "preact";
import { counted } from "../../../site/parts/counted.ts";
import type { FieldObservation } from "../../../traffic/profile/observations.ts";
import type { Profile } from "../../../traffic/profile/profile.ts";
import type { PageData } from "./page-data.ts";

/** What is not about how often fields are sent: what could not be read, and what breaks the definitions. */
export function AlsoSeen(page: PageData): VNode {
  const lines = [...faultLines(page), ...fieldLines(page)];
  return (
    <section>
      <h2 id="also">Also seen</h2>
      {lines.length === 0 ? (
        <p>Nothing that breaks the definitions.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What faults are called, as far as there is a better name than their code. */
const FAULTS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  syntax: ["message that is no JSON", "messages that are no JSON"],
  truncated: ["message that ends in the middle", "messages that end in the middle"],
  encoding: ["message that is no UTF-8", "messages that are no UTF-8"],
  "too-large": ["message that is too large", "messages that are too large"],
  compression: ["file whose compression is broken", "files whose compression is broken"],
  "unknown-event": ["message of no known event type", "messages of no known event type"],
};

function faultLines({ profile, catalog }: PageData): readonly string[] {
  const others = Object.entries(profile.events).filter(([id]) => !catalog.events.has(id));
  const messages = others.reduce((sum, [, event]) => sum + event.messages, 0);
  const lines = Object.keys(FAULTS).flatMap((code) => {
    const [one, many] = FAULTS[code] ?? [code, code];
    const count = profile.faults[code] ?? 0;
    return count > 0 ? [`${counted(count, one, many)}, not counted`] : [];
  });
  if (others.length === 0) return lines;
  const types = counted(others.length, "event type", "event types");
  return [
    ...lines,
    `${counted(messages, "message", "messages")} of ${types} that the definitions do not have`,
  ];
}

function fieldLines({ profile, events }: PageData): readonly string[] {
  const fields = events.flatMap((event) => event.fields);
  const line = (what: string, of: (field: FieldObservation) => number): readonly string[] => {
    const counts = fields.map(of).filter((count) => count > 0);
    const all = counts.reduce((sum, count) => sum + count, 0);
    return all === 0
      ? []
      : [
          `${what}: ${counted(all, "time", "times")}, in ${counted(counts.length, "field", "fields")}`,
        ];
  };
  const types = Object.values(profile.events);
  const undeclared = types.reduce((sum, each) => sum + each.undeclared, 0);
  return [
    ...line("Required fields that are missing or empty", missing),
    ...line("Values of another type than declared", (each) => each.profile.mistyped),
    ...line("Codes that are not in the value set", (each) => each.profile.otherCodes ?? 0),
    ...line("Texts that are not in the format", (each) => each.profile.unformatted ?? 0),
    ...line("Keys that no definition declares", (each) => each.profile.undeclared ?? 0),
    ...(undeclared > 0
      ? [
          `Keys that no definition declares: ${counted(undeclared, "time", "times")}, in the messages themselves`,
        ]
      : []),
    ...duplicateLines(profile),
  ];
}

/** They are counted of whole messages. */
function duplicateLines({ events }: Profile): readonly string[] {
  const all = Object.values(events).reduce((sum, { duplicates = 0 }) => sum + duplicates, 0);
  if (all === 0) return [];
  return [
    `Keys that their objects have again: ${counted(all, "time", "times")}, at any depth. The last value counts.`,
  ];
}

function missing({ field, profile: { chances, filled, mistyped } }: FieldObservation): number {
  return field.field.required === "always" ? Math.max(0, chances - filled - mistyped) : 0;
}
