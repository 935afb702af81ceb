import { isJsonObject } from "../../../../generator/runtime/json-object.ts";

/** Takes one of several things, the same each time. */
export type Draw = <T>(items: readonly T[]) => T;

/** Draws by a seed. */
export function drawOf(seed: number): Draw {
  let state = seed;
  return (items) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // Sound, as no list here is empty.
    return items[Math.floor((state / 2 ** 32) * items.length)] as (typeof items)[number];
  };
}

/** Anything that a field may hold, though it should not. */
export const ODD: readonly unknown[] = [
  null,
  "",
  [],
  {},
  0,
  -1.5e300,
  false,
  'it\'s "odd"\\ \u0000\n\u00e9\u{1F600}',
  [null],
  [null, "", [], {}, 5, "Male", { ID: null }],
  { ID: "1", "no.field[0]": [{}], Extensions: { a: {} } },
  [[{ ID: "2" }]],
];

/** The value with some of its fields left out or replaced, and others added. */
export function mutated(value: unknown, draw: Draw, odd: readonly unknown[]): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => mutated(item, draw, odd));
    return draw([items, items, items, [...items, ...items, draw(odd)]]);
  }
  if (!isJsonObject(value)) return value;
  const fields = Object.entries(value).flatMap(([name, inside]) => {
    if (name === "DataModel" || name === "EventType") return [[name, inside] as const];
    const kept = mutated(inside, draw, odd);
    if (name === "Meta" || draw([0, 1, 2, 3, 4, 5, 6]) > 0) return [[name, kept] as const];
    return draw([[], [[name, draw(odd)] as const]]);
  });
  const added = [["not 'declared'", draw(odd)] as const, ["Extensions", draw(odd)] as const];
  return Object.fromEntries([...fields, ...draw([[], [], added])]);
}
