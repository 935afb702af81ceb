import type { Json } from "../../base/json.ts";
import { PROFILES } from "../../runtime/samples/selection.ts";
import { factsAt, namesOf } from "./path-facts.ts";
import { fillings, pathsOf, type Emptied } from "./rule-fillings.ts";
import type { Lookout } from "./passage.ts";
import type { Side } from "./side.ts";
import { replaced, spotOf, valueAt } from "./spot.ts";
import { valuesFor } from "./values.ts";

/**
 * Messages that may show a difference at a place, the smallest and plainest first. The writing side
 * need not accept all of them.
 */
export function* attempts(writer: Side, lookout: Lookout): Generator<Json> {
  const { event, path, facts: reader } = lookout;
  const names = namesOf(path);
  const facts = factsAt(writer.catalog, event, names);
  for (const profile of PROFILES) {
    const message = writer.maker(event)(profile, [names]);
    yield message;
    const spot = spotOf(message, names);
    const value = spot === undefined ? undefined : valueAt(message, spot);
    if (spot === undefined || value === undefined || facts?.side === undefined) continue;
    for (const other of valuesFor(value, facts.side, reader?.side)) {
      yield replaced(message, spot, other);
    }
  }
  yield* filledOtherwise(writer, lookout);
}

/** Messages that fill, in all ways, what rules of the object ask for. */
function* filledOtherwise(writer: Side, { event, path, facts: reader }: Lookout): Generator<Json> {
  const names = namesOf(path);
  const facts = factsAt(writer.catalog, event, names);
  const rules = [...(reader?.rules ?? []), ...(facts?.rules ?? [])];
  const fields = pathsOf(rules).flatMap((path): readonly Emptied[] => {
    const all = [...names, ...path];
    const side = factsAt(writer.catalog, event, all)?.side;
    return side === undefined ? [] : [{ names: all, field: side.field }];
  });
  if (fields.length === 0) return;
  const message = writer.maker(event)(
    "minimal",
    fields.map((field) => field.names),
  );
  yield* fillings(message, fields);
}
