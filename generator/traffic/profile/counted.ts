import type { Catalog } from "../../catalog/catalog.ts";
import type { EventCounter, FieldCounter, TextCounter } from "./counters.ts";
import type { EventProfile, FieldProfile, Profile, Sizes } from "./profile.ts";

/** The profile of what was counted by event type: a copy, which does not change when counting goes on. */
export function counted(
  catalog: Catalog,
  counters: ReadonlyMap<string, EventCounter>,
  faults: ReadonlyMap<string, number>,
): Profile {
  const events = [...catalog.events.keys()].flatMap((id) => {
    const counter = counters.get(id);
    return counter === undefined ? [] : [[id, eventProfile(counter)] as const];
  });
  return {
    canonProfile: 1,
    messages: events.reduce((sum, [, { messages }]) => sum + messages, 0),
    faults: Object.fromEntries(faults),
    events: Object.fromEntries(events),
  };
}

function eventProfile({ bytes, message, fields }: EventCounter): EventProfile {
  const messages = bytes.count;
  // A message that is empty could have had its fields.
  const chancesOf = ({ parent }: FieldCounter): number =>
    parent === message ? messages : parent.objects;
  return {
    messages,
    bytes: copied(bytes),
    undeclared: message.undeclared,
    fields: Object.fromEntries(
      fields
        .filter((field) => chancesOf(field) > 0)
        .map((field) => [field.path, fieldProfile(field, chancesOf(field))]),
    ),
  };
}

function fieldProfile(field: FieldCounter, chances: number): FieldProfile {
  const { filled, empty, mistyped, isRepeated, texts, items, below } = field;
  return {
    chances,
    filled,
    null: field.null,
    empty,
    mistyped,
    messages: isRepeated ? field.messages : filled,
    ...(texts === undefined ? {} : textsProfile(texts)),
    ...(items === undefined || items.count === 0 ? {} : { items: copied(items) }),
    ...(below === undefined ? {} : { undeclared: below.undeclared }),
  };
}

function textsProfile(texts: TextCounter): Partial<FieldProfile> {
  const { codes, met, otherCodes, others, test, formatted, unformatted } = texts;
  const all = [...(codes?.keys() ?? [])].map((code, number) => [code, met[number] ?? 0] as const);
  const counts = all.filter(([, count]) => count > 0);
  return {
    ...(codes === undefined ? {} : { codes: Object.fromEntries(counts), otherCodes }),
    ...(others === undefined ? {} : { others: Object.fromEntries(others) }),
    ...(test === undefined ? {} : { formatted, unformatted }),
  };
}

function copied(sizes: Sizes): Sizes {
  return { ...sizes, byDigits: [...sizes.byDigits] };
}
