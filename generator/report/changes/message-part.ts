import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import type { Witness } from "../../compat/change.ts";

/** The part of the message of a witness that the first issue is about, as lines of JSON. */
export function messagePart({ message, issues }: Witness): readonly string[] {
  const steps = (issues[0]?.path ?? "").match(/[^.[\]]+/gu) ?? [];
  return JSON.stringify(partAt(message, steps), undefined, 2).split("\n");
}

/** Only what is on the way, and the object or list at its end with all that is in it. */
function partAt(value: Json, [step, ...rest]: readonly string[]): Json {
  if (step === undefined || rest.length === 0) return value;
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    const item = items[Number(step)];
    return item === undefined ? value : [partAt(item, rest)];
  }
  if (!isJsonObject(value)) return value;
  const inner = own(value, step);
  return inner === undefined ? value : { [step]: partAt(inner, rest) };
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
