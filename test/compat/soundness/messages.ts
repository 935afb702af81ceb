import type { Json, JsonObject } from "../../../generator/base/json.ts";
import {
  formatOf,
  modelOf,
  recordOf,
  valueSetOf,
  type Catalog,
} from "../../../generator/catalog/catalog.ts";
import type { EventType } from "../../../generator/catalog/event-type.ts";
import {
  isNullable,
  recordIdOf,
  type Field,
  type ItemRef,
} from "../../../generator/catalog/field.ts";
import type { Rule, RulePath } from "../../../generator/catalog/rule.ts";
import type { Format } from "../../../generator/catalog/format.ts";
import { hasFormat } from "../../../generator/compat/accepted-texts.ts";
import type { Dice } from "./dice.ts";

/** A sender that writes only what its definitions declare, and all of what they allow. */
export interface Writer {
  readonly catalog: Catalog;
  readonly event: EventType;
  readonly dice: Dice;
  /** Ids of the records on the way to what is looked at: they are in most messages. */
  readonly focus: ReadonlySet<string>;
  /** Codes that the other side does not have: they would be rare among long lists. */
  readonly news: ReadonlySet<string>;
  /** What free text is taken from. */
  readonly texts: readonly string[];
}

/** Texts of all kinds. */
export const TEXTS: readonly string[] = [
  "",
  " ",
  "a",
  "AB",
  "ABCDE",
  "ab cd",
  "Zoë",
  "0",
  "12",
  "1234567890",
  "1234567893",
  "2024-02-05",
  "2024-02-30",
  "2024-02-05T15:30:00Z",
  "2024-02-05T15:30:00.123-06:00",
  "15:30",
  "24:61",
  "00001",
  "00001-0001",
  "987-65-4320",
  "+16085550100",
  "+1-5",
  "3.14",
  "a@example.com",
  "https://example.com/",
  "7ce6f387-c33c-417d-8682-81e83628cbd9",
  "en-US",
  "UTC",
  "text/plain",
  "2.16.840.1",
];

/** Texts that a format lets through, found by trying: known ones, and what is near them. */
const written = new WeakMap<Format, readonly string[]>();

function textsOf(format: Format): readonly string[] {
  const known = written.get(format);
  if (known !== undefined) return known;
  const near = Array.from(format.example, (_, at) => [
    format.example.slice(0, at) + format.example.slice(at + 1),
    `${format.example.slice(0, at)}7${format.example.slice(at + 1)}`,
    `${format.example.slice(0, at)}B${format.example.slice(at)}`,
    format.example.slice(0, at) + format.example.slice(at).repeat(2),
  ]);
  const found = [format.example, ...TEXTS, ...near.flat()].filter((text) =>
    hasFormat(format, text),
  );
  written.set(format, [...new Set(found)]);
  return found;
}

/** One message. Mostly valid: rules are kept as far as they can be. */
export function writtenMessage(writer: Writer): JsonObject {
  return anObject(writer, writer.event.message, 0);
}

function anObject(writer: Writer, id: string, depth: number): JsonObject {
  const { catalog, dice, focus } = writer;
  const record = recordOf(catalog, id);
  const isNear = focus.has(id);
  let object: Record<string, Json> = {};
  for (const field of record.fields) {
    const below = recordIdOf(field.type);
    const isOnTheWay = below !== undefined && focus.has(below) && depth < 8;
    const isListed = isNear && field.type.kind === "list";
    const often = isOnTheWay
      ? 75
      : depth > 8
        ? 0
        : isNear && below === undefined
          ? 50
          : isListed
            ? 25
            : 3;
    if (field.required === "never" && !dice.chance(often)) continue;
    object[field.name] = aValue(writer, field, { depth, isNear });
  }
  for (let round = 0; round < 3; round += 1) {
    const broken = record.rules.find((rule) => !holds(rule, object));
    if (broken === undefined) break;
    for (const path of dice.pick(broken.anyOf))
      object = withFilled(writer, object, { id, path, depth });
  }
  return object;
}

/** As rules are defined, told once more. */
function holds({ when, anyOf }: Rule, object: JsonObject): boolean {
  const areFilled = (paths: readonly RulePath[]): boolean =>
    paths.every((path) => {
      const value = path.reduce<Json | undefined>(
        (at, name) =>
          typeof at === "object" && at !== null ? (at as JsonObject)[name] : undefined,
        object,
      );
      return value !== undefined && value !== null && value !== "" && !isEmptyList(value);
    });
  return (when !== undefined && !areFilled(when)) || anyOf.some(areFilled);
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

interface Filling {
  readonly id: string;
  readonly path: RulePath;
  readonly depth: number;
}

function withFilled(writer: Writer, object: JsonObject, { id, path, depth }: Filling): JsonObject {
  const [name = "", ...rest] = path;
  const record = recordOf(writer.catalog, id);
  const field = record.fields.find((each) => each.name === name);
  if (field === undefined) return object;
  const below = field.type.kind === "record" ? field.type.id : undefined;
  if (rest.length > 0 && below !== undefined) {
    const inner = (object[name] ?? anObject(writer, below, depth + 1)) as JsonObject;
    return {
      ...object,
      [name]: withFilled(writer, inner, { id: below, path: rest, depth: depth + 1 }),
    };
  }
  for (let tries = 0; tries < 5; tries += 1) {
    const value = aValue(writer, field, { depth, isNear: true });
    if (value !== null && value !== "" && !isEmptyList(value)) return { ...object, [name]: value };
  }
  return object;
}

interface Whereabouts {
  readonly depth: number;
  /** Whether the object around it is looked at. */
  readonly isNear: boolean;
}

function aValue(writer: Writer, field: Field, { depth, isNear }: Whereabouts): Json {
  const { dice } = writer;
  const { type, minItems = 0, maxItems = Infinity } = field;
  if (field.required === "never" && isNullable(field) && dice.chance(12)) return null;
  if (type.kind !== "list") return anItem(writer, field, { item: type, depth });
  const wanted = isNear ? dice.pick([minItems, minItems, minItems + 1, 0, 1, 1, 2, 3, 4, 5]) : 1;
  const count = Math.min(Math.max(wanted, minItems), maxItems, depth > 3 ? minItems + 1 : Infinity);
  return Array.from({ length: count }, () => anItem(writer, field, { item: type.of, depth }));
}

interface Held {
  readonly item: ItemRef;
  readonly depth: number;
}

function anItem(writer: Writer, field: Field, { item, depth }: Held): Json {
  const { dice } = writer;
  if (item.kind === "record") return anObject(writer, item.id, depth + 1);
  switch (item.name) {
    case "Number":
      return dice.pick([0, 1, -1, 0.5, 7, 1e15, 2 ** 53 - 1, -(2 ** 53) + 1]);
    case "Boolean":
      return dice.chance(50);
    case "String":
      return aText(writer, field);
  }
}

function aText({ catalog, event, dice, texts, news }: Writer, field: Field): string {
  if (field.constant !== undefined && field.type.kind !== "list") {
    return field.constant === "model" ? modelOf(catalog, event.model).title : event.title;
  }
  const format = field.format === undefined ? undefined : formatOf(catalog, field.format);
  const set = field.values === undefined ? undefined : valueSetOf(catalog, field.values);
  const codes = (set?.codes ?? [])
    .map(({ code }) => code)
    .filter((code) => format === undefined || hasFormat(format, code));
  if (codes.length > 0 && (set?.binding === "closed" || dice.chance(50))) {
    const rare = news.size === 0 ? [] : codes.filter((code) => news.has(code));
    return dice.pick(rare.length > 0 && dice.chance(50) ? rare : codes);
  }
  return dice.pick(format === undefined ? texts : textsOf(format));
}

/** The message with one member left out, emptied or doubled somewhere: what a writer may do, or not. */
export function mutated(message: Json, dice: Dice): Json {
  if (Array.isArray(message)) {
    const items = message as readonly Json[];
    if (items.length === 0 || dice.chance(20)) return dice.chance(50) ? [] : [...items, ...items];
    const at = dice.below(items.length);
    return items.map((item, index) => (index === at ? mutated(item, dice) : item));
  }
  if (typeof message !== "object" || message === null) return dice.pick([null, "", "x"]);
  const names = Object.keys(message);
  if (names.length === 0) return message;
  const name = dice.pick(names);
  const { [name]: value = null, ...others } = message as JsonObject;
  if (dice.chance(25)) return others;
  return { ...(message as JsonObject), [name]: mutated(value, dice) };
}
