import fc from "fast-check";
import { compareText } from "../../../generator/base/compare.ts";
import type { Catalog } from "../../../generator/catalog/catalog.ts";
import type { EventType } from "../../../generator/catalog/event-type.ts";
import type { Field, ItemRef, TypeRef } from "../../../generator/catalog/field.ts";
import { CHECKERS, type CheckerName, type Format } from "../../../generator/catalog/format.ts";
import type { RecordType } from "../../../generator/catalog/record.ts";
import type { Rule, RulePath } from "../../../generator/catalog/rule.ts";
import type { ValueSet } from "../../../generator/catalog/value-set.ts";
import type { Draw } from "./messages.ts";

const span = { file: "generated.yaml", start: 0, end: 0 };

/** What generated records refer to. The patterns are looser than the checks, as those of definitions. */
const FORMATS: readonly Format[] = [
  ...CHECKERS.map((checker) =>
    format(checker, { pattern: "^[^\\n]*$", checker, example: EXAMPLES(checker) }),
  ),
  format("letters", { pattern: "^\\p{L}+$", example: "äb" }),
];

function EXAMPLES(checker: CheckerName): string {
  const examples: Readonly<Record<CheckerName, string>> = {
    date: "2008-01-06",
    "date-time": "2023-02-27T22:09:03.585Z",
    time: "17:30",
    email: "a@example.com",
    uri: "urn:x",
    uuid: "7ce6f387-c33c-417d-8682-81e83628cbd9",
    npi: "1234567893",
    "time-zone": "UTC",
    language: "en-US",
  };
  return examples[checker];
}

function format(name: string, parts: Pick<Format, "pattern" | "example" | "checker">): Format {
  return { kind: "format", name, description: `The format ${name}.`, span, ...parts };
}

function valueSet(name: string, binding: "closed" | "open", codes: readonly string[]): ValueSet {
  const common = {
    kind: "valueSet",
    id: name,
    name,
    description: "Codes.",
    source: "inferred",
  } as const;
  return { ...common, binding, codes: codes.map((code) => ({ code })), span };
}

const VALUE_SETS = [
  valueSet("Closed", "closed", ["01", "No", "a b", 'quote " and \\']),
  valueSet(
    "Many",
    "closed",
    Array.from({ length: 300 }, (_, index) => `C${index}`),
  ),
  valueSet("Open", "open", ["x"]),
];

const NAMES = ["ID", "Name", "A", "B", "C", "Notes", "length", "items", "required", "Type"];
const RECORDS = ["Alpha", "Beta", "Gamma", "Delta"];

/**
 * A small catalog of one event type, with anything that records can be: some hold themselves or
 * each other, some extend others and narrow them, some are equal; lists, constants, rules.
 */
export function drawCatalog(draw: Draw): Catalog {
  const count = draw(upTo, RECORDS.length);
  const records: RecordType[] = [];
  for (const name of RECORDS.slice(0, count)) {
    const base =
      records.length > 0 && draw(chance, 30) ? draw(oneOf<RecordType>, records) : undefined;
    records.push(drawRecord(draw, { id: name, base, names: RECORDS.slice(0, count) }));
  }
  const fieldsOfMessage = drawRecord(draw, {
    id: "Model.Event",
    base: undefined,
    names: RECORDS.slice(0, count),
  });
  const message: RecordType = {
    ...fieldsOfMessage,
    name: "Event",
    form: "message",
    model: "Model",
  };
  return catalogOfRecords([...records, message]);
}

interface RecordDraft {
  readonly id: string;
  readonly base: RecordType | undefined;
  /** Ids of the records that fields may hold. */
  readonly names: readonly string[];
}

function drawRecord(draw: Draw, { id, base, names }: RecordDraft): RecordType {
  const inherited = (base?.fields ?? []).map((field) =>
    draw(chance, 25) ? narrowed(draw, field) : field,
  );
  const taken = new Set(inherited.map((field) => field.name));
  const added = draw(someNames)
    .filter((name) => !taken.has(name))
    .map((name) => drawField(draw, name, names));
  const fields = [...inherited, ...added];
  const own = fields.filter((field) => !base?.fields.includes(field)).map((field) => field.name);
  const rules =
    fields.length > 0 && draw(chance, 30)
      ? [drawRule(draw, { id: `rule-of-${id.toLowerCase()}`, fields })]
      : [];
  return {
    kind: "record",
    id,
    name: id,
    form: "shared",
    home: id,
    description: `The record ${id}.`,
    ...(base === undefined ? {} : { base: base.id }),
    fields,
    own: new Set(own),
    rules: [...(base?.rules ?? []), ...rules],
    span,
  };
}

/** What a use site may change: it can only ask for more. */
function narrowed(draw: Draw, field: Field): Field {
  const isText = field.type.kind === "scalar" && field.type.name === "String";
  if (isText && field.values === undefined && draw(chance, 50))
    return { ...field, values: "Closed" };
  if (field.type.kind === "list" && draw(chance, 50))
    return { ...field, minItems: (field.minItems ?? 0) + 1, maxItems: 5 };
  return field.required === "never"
    ? { ...field, required: draw(oneOf<"sending" | "always">, ["sending", "always"]) }
    : field;
}

function drawField(draw: Draw, name: string, names: readonly string[]): Field {
  const type = drawType(draw, names);
  const item = type.kind === "list" ? type.of : type;
  const isText = item.kind === "scalar" && item.name === "String";
  const holdsRecord = type.kind === "record";
  // A record that must hold a record that must hold it would never end.
  const required = holdsRecord
    ? draw(oneOf<Field["required"]>, ["never", "sending"])
    : draw(oneOf<Field["required"]>, ["never", "never", "always", "sending"]);
  return {
    kind: "field",
    name,
    type,
    required,
    reliability: "possible",
    ratingSource: "estimated",
    description: `The field ${name}.`,
    examples: [],
    adjustments: [],
    span,
    ...(isText && draw(chance, 20) ? { values: draw(oneOf<ValueSet>, VALUE_SETS).id } : {}),
    ...(isText && draw(chance, 20) ? { format: draw(oneOf<Format>, FORMATS).name } : {}),
    ...(isText && type.kind === "scalar" && draw(chance, 10)
      ? { constant: draw(oneOf<"model" | "event">, ["model", "event"]) }
      : {}),
    ...(type.kind === "list" && draw(chance, 20) ? { minItems: 1 } : {}),
    ...(type.kind === "list" && draw(chance, 20) ? { maxItems: 2 } : {}),
  };
}

function drawType(draw: Draw, names: readonly string[]): TypeRef {
  const scalars = (["String", "String", "Number", "Boolean"] as const).map(
    (name) => ({ kind: "scalar", name }) as const,
  );
  const items: readonly ItemRef[] = [
    ...scalars,
    ...names.map((id) => ({ kind: "record", id }) as const),
  ];
  const item = draw(oneOf<ItemRef>, items);
  return draw(chance, 35) ? { kind: "list", of: item } : item;
}

function drawRule(draw: Draw, { id, fields }: { id: string; fields: readonly Field[] }): Rule {
  const path = (): RulePath => {
    const field = draw(oneOf<Field>, fields);
    return field.type.kind === "record" && draw(chance, 60)
      ? [field.name, draw(oneOf<string>, NAMES)]
      : [field.name];
  };
  const paths = (): readonly RulePath[] => Array.from({ length: draw(upTo, 2) }, path);
  const anyOf = Array.from({ length: draw(upTo, 2) }, paths);
  return {
    id,
    description: "Something must be filled.",
    anyOf,
    span,
    ...(draw(chance, 40) ? { when: paths() } : {}),
  };
}

function catalogOfRecords(records: readonly RecordType[]): Catalog {
  const event: EventType = {
    kind: "event",
    id: "Model.Event",
    name: "Event",
    title: "Sign-on",
    model: "Model",
    description: "Something happened.",
    method: "push",
    role: "notification",
    status: "unknown",
    dataOnDemand: false,
    related: [],
    message: "Model.Event",
    span,
  };
  const model = {
    kind: "model",
    name: "Model",
    title: "A Model",
    description: "A model.",
    events: [event],
    span,
  } as const;
  return {
    description: "Generated.",
    scope: "@test",
    models: new Map([[model.name, model]]),
    events: new Map([[event.id, event]]),
    records: byKey(records, ({ id }) => id),
    valueSets: byKey(VALUE_SETS, ({ id }) => id),
    formats: byKey(FORMATS, ({ name }) => name),
    extensions: new Map(),
  };
}

function byKey<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(
    items.map((item) => [key(item), item] as const).toSorted(([a], [b]) => compareText(a, b)),
  );
}

const chance = (often: number): fc.Arbitrary<boolean> =>
  fc.nat(99).map((number) => number >= 100 - often);
const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const oneOf = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);
const someNames = (): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 5 });
