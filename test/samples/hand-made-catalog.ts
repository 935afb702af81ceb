import { compareText } from "../../generator/base/compare.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { EventType } from "../../generator/catalog/event-type.ts";
import type { Field, TypeRef } from "../../generator/catalog/field.ts";
import type { Format } from "../../generator/catalog/format.ts";
import type { RecordForm, RecordType } from "../../generator/catalog/record.ts";
import type { Rule } from "../../generator/catalog/rule.ts";
import type { ValueSet } from "../../generator/catalog/value-set.ts";

const span = { file: "hand-made.yaml", start: 0, end: 0 };

/** `String`, `Number[]`, `Address`, `Address[]`: as in a definition. */
function typeRef(text: string): TypeRef {
  if (text.endsWith("[]")) return { kind: "list", of: typeRef(text.slice(0, -2)) as never };
  if (text === "String" || text === "Number" || text === "Boolean")
    return { kind: "scalar", name: text };
  return { kind: "record", id: text };
}

export function field(name: string, type = "String", rest: Partial<Field> = {}): Field {
  return {
    kind: "field",
    name,
    type: typeRef(type),
    required: "never",
    reliability: "reliable",
    ratingSource: "estimated",
    description: `Holds ${name}.`,
    examples: [],
    adjustments: [],
    span,
    ...rest,
  };
}

interface RecordParts {
  readonly form?: RecordForm;
  readonly rules?: readonly Rule[];
  readonly model?: string;
  readonly home?: string;
  readonly base?: string;
  readonly own?: readonly string[];
  readonly description?: string;
}

export function record(id: string, fields: readonly Field[], parts: RecordParts = {}): RecordType {
  const { form = "shared", rules = [], model, home = id, base, own } = parts;
  return {
    kind: "record",
    id,
    name: id.split(/[.#]/).at(-1) ?? id,
    form,
    home,
    description: parts.description ?? `The ${id}.`,
    fields,
    own: new Set(own ?? fields.map(({ name }) => name)),
    rules,
    span,
    ...(model === undefined ? {} : { model }),
    ...(base === undefined ? {} : { base }),
  };
}

export function rule(anyOf: readonly (readonly string[])[], when?: readonly string[]): Rule {
  const paths = (texts: readonly string[]) => texts.map((text) => text.split("."));
  return {
    id: "some-rule",
    description: "Give one of them.",
    anyOf: anyOf.map(paths),
    span,
    ...(when === undefined ? {} : { when: paths(when) }),
  };
}

export function valueSet(
  name: string,
  codes: readonly string[],
  rest: Partial<ValueSet> = {},
): ValueSet {
  return {
    kind: "valueSet",
    id: name,
    name,
    description: `Codes of ${name}.`,
    binding: "closed",
    source: "published",
    codes: codes.map((code) => ({ code })),
    span,
    ...rest,
  };
}

export function format(name: string, pattern: string, rest: Partial<Format> = {}): Format {
  return {
    kind: "format",
    name,
    description: `Format ${name}.`,
    pattern,
    example: "x",
    span,
    ...rest,
  };
}

/** A catalog with the data model `Demo` and its event type `Demo.Event`, whose message has these fields. */
export function demoCatalog(parts: {
  readonly fields: readonly Field[];
  readonly rules?: readonly Rule[];
  readonly records?: readonly RecordType[];
  readonly valueSets?: readonly ValueSet[];
  readonly formats?: readonly Format[];
  readonly description?: string;
}): Catalog {
  const message = record("Demo.Event", parts.fields, {
    form: "message",
    model: "Demo",
    rules: parts.rules ?? [],
  });
  const description = parts.description ?? "For tests.";
  const event: EventType = {
    kind: "event",
    id: "Demo.Event",
    name: "Event",
    title: "Ev ent",
    model: "Demo",
    description,
    method: "push",
    role: "notification",
    status: "unknown",
    dataOnDemand: false,
    related: [],
    message: "Demo.Event",
    span,
  };
  const byKey = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> =>
    new Map(
      items.map((item) => [key(item), item] as const).toSorted(([a], [b]) => compareText(a, b)),
    );
  return {
    description,
    scope: "@demo",
    models: new Map([
      ["Demo", { kind: "model", name: "Demo", title: "De mo", description, events: [event], span }],
    ]),
    events: new Map([[event.id, event]]),
    records: byKey([message, ...(parts.records ?? [])], ({ id }) => id),
    valueSets: byKey(parts.valueSets ?? [], ({ id }) => id),
    formats: byKey(parts.formats ?? [], ({ name }) => name),
    extensions: new Map(),
  };
}
