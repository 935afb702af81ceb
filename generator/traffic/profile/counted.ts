import type { Catalog } from "../../catalog/catalog.ts";
import {
  EMPTY,
  MESSAGES,
  MISTYPED,
  NULLS,
  PLACE,
  UNDECLARED,
  UNFILLED,
  type CountedField,
  type EventCounter,
  type TextCounter,
} from "./counters.ts";
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

function eventProfile(counter: EventCounter): EventProfile {
  const { bytes, duplicates, objects, fields } = counter;
  const messages = bytes.count;
  // A message that is empty could have had its fields.
  const chancesOf = ({ place }: CountedField): number =>
    place === 0 ? messages : (objects[place * PLACE] ?? 0);
  return {
    messages,
    bytes: copied(bytes),
    undeclared: objects[UNDECLARED] ?? 0,
    ...(duplicates === 0 ? {} : { duplicates }),
    fields: Object.fromEntries(
      fields
        .filter((field) => chancesOf(field) > 0)
        .map((field) => [field.path, fieldProfile(counter, field, chancesOf(field))]),
    ),
  };
}

function fieldProfile(counter: EventCounter, field: CountedField, chances: number): FieldProfile {
  const { number, isRepeated, below } = field;
  const unfilled = (why: number): number => counter.unfilled[number * UNFILLED + why] ?? 0;
  const filled = counter.filled[number] ?? 0;
  const texts = field.texts === undefined ? undefined : counter.texts[field.texts];
  const items = counter.items[number];
  return {
    chances,
    filled,
    null: unfilled(NULLS),
    empty: unfilled(EMPTY),
    mistyped: unfilled(MISTYPED),
    messages: isRepeated ? (counter.messages[number * MESSAGES] ?? 0) : filled,
    ...(texts === undefined ? {} : textsProfile(texts)),
    ...(items === undefined || items.count === 0 ? {} : { items: copied(items) }),
    ...(below === undefined
      ? {}
      : { undeclared: counter.objects[below * PLACE + UNDECLARED] ?? 0 }),
  };
}

function textsProfile(texts: TextCounter): Partial<FieldProfile> {
  const { codes, met, otherCodes, others, test, formatted, unformatted } = texts;
  const all = [...(codes?.numbers.keys() ?? [])].map(
    (code, number) => [code, met[number] ?? 0] as const,
  );
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
