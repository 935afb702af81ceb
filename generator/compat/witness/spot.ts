import { isJsonObject, type Json } from "../../base/json.ts";

/** Where something is, or could be, in one message: names, and places in lists. */
export type Spot = readonly (string | number)[];

/**
 * The spot of a field in a message, in the first item of each list on the way; none if there is no
 * object that could have the field.
 */
export function spotOf(message: Json, names: readonly string[]): Spot | undefined {
  const spot: (string | number)[] = [];
  let holder: Json | undefined = message;
  for (const name of names) {
    if (Array.isArray(holder)) {
      spot.push(0);
      holder = (holder as readonly Json[])[0];
    }
    if (!isJsonObject(holder)) return undefined;
    spot.push(name);
    holder = holder[name];
  }
  return spot;
}

/** What is at a spot. */
export function valueAt(message: Json, spot: Spot): Json | undefined {
  let value: Json | undefined = message;
  for (const step of spot) {
    if (Array.isArray(value)) value = (value as readonly Json[])[Number(step)];
    else if (isJsonObject(value)) value = value[step];
    else return undefined;
  }
  return value;
}

/** A copy of the message with another value at a spot, or with none. */
export function replaced(message: Json, spot: Spot, value: Json | undefined): Json {
  const [step, ...rest] = spot;
  if (step === undefined) return value ?? null;
  const inner = (old: Json | undefined): Json | undefined =>
    rest.length === 0 ? value : replaced(old ?? null, rest, value);
  if (Array.isArray(message)) {
    const items = message as readonly Json[];
    return items.map((item, at) => (at === step ? (inner(item) ?? null) : item));
  }
  if (!isJsonObject(message)) return message;
  const member = inner(message[step]);
  // In its place among the others, as far as there was one.
  return Object.fromEntries(
    Object.entries({ ...message, [step]: member }).filter(
      (entry): entry is [string, Json] => entry[1] !== undefined,
    ),
  );
}
