import fc from "fast-check";
import type { Json, JsonObject } from "../../../generator/base/json.ts";
import {
  formatOf,
  modelOf,
  recordOf,
  valueSetOf,
  type Catalog,
} from "../../../generator/catalog/catalog.ts";
import type { EventType } from "../../../generator/catalog/event-type.ts";
import { isNullable, type Field, type ItemRef } from "../../../generator/catalog/field.ts";
import type { ValueSet } from "../../../generator/catalog/value-set.ts";

/** Draws from arbitraries as a property runs, so that a failure can be made smaller. */
export type Draw = fc.GeneratorValue;

interface Making {
  readonly draw: Draw;
  readonly catalog: Catalog;
  readonly constants: { readonly model: string; readonly event: string };
  /** Objects made so far. */
  objects: number;
}

/** Objects of a message, about: then no more are begun, so that types that hold themselves end. */
const OBJECTS = 40;

/** A message of an event type: mostly as it should be, and never far from it. */
export function drawMessage(draw: Draw, catalog: Catalog, event: EventType): Json {
  const constants = { model: modelOf(catalog, event.model).title, event: event.title };
  return drawRecord({ draw, catalog, constants, objects: 0 }, event.message);
}

function drawRecord(making: Making, id: string): JsonObject {
  const { draw, catalog } = making;
  making.objects += 1;
  const members: [string, Json][] = [];
  for (const field of recordOf(catalog, id).fields) {
    const often = field.required === "always" ? 98 : field.required === "sending" ? 80 : 35;
    const isTooMuch = field.type.kind === "record" && making.objects > OBJECTS;
    if (isTooMuch || !draw(percent, often)) continue;
    members.push([field.name, drawField(making, field)]);
  }
  if (draw(percent, 5)) members.push(["Undeclared", draw(anyJson)]);
  const ordered = draw(percent, 20) ? members.toReversed() : members;
  return Object.fromEntries(ordered);
}

function drawField(making: Making, field: Field): Json {
  const { draw } = making;
  const { type } = field;
  if (isNullable(field) && draw(percent, 15)) return null;
  if (type.kind !== "list") return drawItem(making, field, type);
  if (making.objects > OBJECTS) return [];
  const count = draw(listLength, field.minItems ?? 0);
  return Array.from({ length: count }, () => drawItem(making, field, type.of));
}

function drawItem(making: Making, field: Field, item: ItemRef): Json {
  if (item.kind === "record") return drawRecord(making, item.id);
  const { draw } = making;
  if (item.name === "Number") return draw(aNumber);
  if (item.name === "Boolean") return draw(fc.boolean);
  return drawText(making, field);
}

function drawText({ draw, catalog, constants }: Making, field: Field): string {
  if (draw(percent, 5)) return draw(aText);
  if (field.constant !== undefined) return constants[field.constant];
  const { codes } = field.values === undefined ? NO_CODES : valueSetOf(catalog, field.values);
  if (codes.length > 0) {
    return draw(
      oneOf,
      codes.map(({ code }) => code),
    );
  }
  if (field.format === undefined) return draw(aText);
  const { example } = formatOf(catalog, field.format);
  return draw(percent, 80) ? example : draw(nearlyText, example);
}

const NO_CODES: Pick<ValueSet, "codes"> = { codes: [] };

const percent = (often: number): fc.Arbitrary<boolean> =>
  fc.nat(99).map((number) => number >= 100 - often);
const listLength = (min: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.max(0, min - 1), max: min + 3 });
const oneOf = (texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const aText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(""),
    fc.string({ maxLength: 8, unit: "grapheme" }),
    fc.constantFrom("2023-02-30", "null", "0"),
  );
const aNumber = (): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.integer() },
    fc.constantFrom(0.5, -0, 1e300, 2 ** 53, 2 ** 53 - 1, -(2 ** 53)),
  );
const nearlyText = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length), fc.string({ maxLength: 1 }))
    .map(([at, added]) => text.slice(0, at) + added + text.slice(at + 1));

const ODD: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  2 ** 53 + 2,
  "",
  "x",
  "0",
  [],
  [null],
  ["x"],
  [[]],
  {},
  { ID: "x" },
  [{}],
];
const anyJson = (): fc.Arbitrary<Json> => fc.constantFrom(...ODD);

/** A message with a change at a random place: taken away, replaced, doubled, or something added. */
export function drawMutant(draw: Draw, message: Json): Json {
  const places = placesOf(message);
  const place = draw(onePlace, places);
  const last = place.at(-1);
  if (last === undefined) return draw(anyJson);
  const copy = structuredClone(message);
  const holder = place
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], copy) as Record<
    string,
    unknown
  >;
  switch (draw(kindOfChange)) {
    case "delete":
      if (Array.isArray(holder)) holder.splice(Number(last), 1);
      else delete holder[last];
      return copy;
    case "replace":
      holder[last] = draw(anyJson);
      return copy;
    case "wrap":
      holder[last] = [holder[last]];
      return copy;
    case "double":
      if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(last)]));
      else holder[`${last}_`] = holder[last];
      return copy;
  }
}

const onePlace = (places: readonly (readonly string[])[]): fc.Arbitrary<readonly string[]> =>
  fc.constantFrom(...places);
const kindOfChange = (): fc.Arbitrary<"delete" | "replace" | "wrap" | "double"> =>
  fc.constantFrom("delete", "replace", "replace", "replace", "wrap", "double");

/** Where something is in a JSON value, the whole of it included. */
function placesOf(value: Json, place: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [place];
  return [
    place,
    ...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...place, key])),
  ];
}
