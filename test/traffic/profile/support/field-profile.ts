import type {
  EventProfile,
  FieldProfile,
  Profile,
} from "../../../../generator/traffic/profile/profile.ts";

/** A field that was filled so often, once in a message at most. */
export function field(
  filled: number,
  chances: number,
  more: Partial<FieldProfile> = {},
): FieldProfile {
  return { chances, filled, null: 0, empty: 0, mistyped: 0, messages: filled, ...more };
}

/** A profile of messages of `Lab.Taken`, each of so many bytes. */
export function profileWith(
  messages: number,
  fields: Readonly<Record<string, FieldProfile>>,
  each = 64,
): Profile {
  const digits = each.toString(2).length;
  const byDigits = Array.from({ length: digits + 1 }, (_, n) => (n === digits ? messages : 0));
  const bytes = { count: messages, sum: messages * each, least: each, most: each, byDigits };
  const event: EventProfile = { messages, bytes, undeclared: 0, fields };
  return { canonProfile: 1, messages, faults: {}, events: { "Lab.Taken": event } };
}
