import { own } from "../own.js";
import {
  found,
  type Definitions,
  type EventDefinition,
  type FieldDefinition,
  type ItemRef,
  type Lookup,
  type RecordDefinition,
  type TypeRef,
  type ValueSetDefinition,
} from "./definitions.js";
import type { PackedField, PackedModel, PackedRecord, PackedValueSet } from "./packed.js";
import { RATING_SOURCES, RELIABILITIES } from "./rating.js";

const all = new WeakMap<PackedModel, Definitions>();

/** The definitions that a package holds of a data model, each unfolded when it is first asked for. */
export function definitionsOf(model: PackedModel): Definitions {
  let definitions = all.get(model);
  if (definitions === undefined) {
    definitions = unfolded(model);
    all.set(model, definitions);
  }
  return definitions;
}

function unfolded(model: PackedModel): Definitions {
  const { shared } = model;
  const records: Lookup<RecordDefinition> = lookup(
    (name) => own(model.records, name) ?? own(shared.records, name),
    (packed, name) => recordOf(name, packed, records),
  );
  const prefix = `${model.name}.`;
  const events = lookup(
    (id) => (id.startsWith(prefix) ? own(model.events, id.slice(prefix.length)) : undefined),
    (event, id): EventDefinition => {
      const name = id.slice(prefix.length);
      const { title = name, since, sinceAt } = event;
      return {
        id,
        name,
        title,
        model: model.name,
        message: name,
        ...(since === undefined ? {} : { since }),
        ...(sinceAt === undefined ? {} : { sinceAt }),
      };
    },
  );
  const valueSets = lookup(
    (id) => own(model.valueSets, id) ?? own(shared.valueSets, id),
    valueSetOf,
  );
  return {
    models: { get: (name) => (name === model.name ? model : undefined) },
    events,
    records,
    valueSets,
    formats: { get: (name) => own(shared.formats, name) },
  };
}

/** What is packed under a name, unfolded at most once. */
function lookup<Packed, T>(
  packed: (name: string) => Packed | undefined,
  unfold: (packed: Packed, name: string) => T,
): Lookup<T> {
  const known = new Map<string, T>();
  return {
    get(name) {
      if (known.has(name)) return known.get(name);
      const folded = packed(name);
      if (folded === undefined) return undefined;
      const value = unfold(folded, name);
      known.set(name, value);
      return value;
    },
  };
}

function recordOf(
  name: string,
  packed: PackedRecord,
  records: Lookup<RecordDefinition>,
): RecordDefinition {
  const { base, fields, rules = [] } = isList(packed) ? { fields: packed } : packed;
  const inherited = base === undefined ? [] : found(records, base).fields;
  const byName = new Map(inherited.map((field) => [field.name, field]));
  for (const text of fields) {
    const field = fieldOf(text, byName);
    byName.set(field.name, field);
  }
  return { name, fields: [...byName.values()], rules };
}

/** `Array.isArray` does not know lists that are read only. */
function isList(packed: PackedRecord): packed is readonly PackedField[] {
  return Array.isArray(packed);
}

/** See `PackedField`. */
function fieldOf(
  packed: PackedField,
  inherited: ReadonlyMap<string, FieldDefinition>,
): FieldDefinition {
  const [text, more = {}] = typeof packed === "string" ? [packed] : packed;
  const [line = "", ...examples] = text.split("\n");
  const colon = line.indexOf(": ");
  const head = colon < 0 ? line : line.slice(0, colon);
  const [marked = "", ...words] = head.split(" ");
  const name = marked.replace(/\W.*/, "");
  const base = colon < 0 ? inherited.get(name) : undefined;
  const { ratingBasis, deprecated, below = [] } = more;
  const facts = new Map(words.map((word) => [word.replace(/=.*/, ""), word.replace(/^.*?=/, "")]));
  return {
    name,
    type: typeOf(marked, facts),
    required: marked.endsWith("!") ? "always" : marked.endsWith("!sending") ? "sending" : "never",
    reliability: RELIABILITIES.find((rating) => facts.has(rating)) ?? "reliable",
    ratingSource: RATING_SOURCES.find((source) => facts.has(source)) ?? "estimated",
    ...(ratingBasis === undefined ? {} : { ratingBasis }),
    description: more.description ?? base?.description ?? line.slice(colon + 2),
    examples: more.examples ?? base?.examples ?? examples,
    ...(deprecated === undefined ? {} : { deprecated }),
    ...textual(facts, "values"),
    ...textual(facts, "format"),
    ...textual(facts, "constant"),
    ...textual(facts, "since"),
    ...numeric(facts, "minItems"),
    ...numeric(facts, "maxItems"),
    adjustments: below.map(([path, notes]) => ({ path: path.split("."), notes })),
  };
}

type TextualFact = "values" | "format" | "constant" | "since";

type Facts = ReadonlyMap<string, string>;

function typeOf(marked: string, facts: Facts): TypeRef {
  const id = facts.get("of");
  const name = facts.has("number") ? "Number" : facts.has("boolean") ? "Boolean" : "String";
  const item: ItemRef = id === undefined ? { kind: "scalar", name } : { kind: "record", id };
  return marked.includes("[]") ? { kind: "list", of: item } : item;
}

function textual(facts: Facts, key: TextualFact): Partial<FieldDefinition> {
  const text = facts.get(key);
  return text === undefined ? {} : { [key]: text };
}

function numeric(facts: Facts, key: "minItems" | "maxItems"): Partial<FieldDefinition> {
  const text = facts.get(key);
  return text === undefined ? {} : { [key]: Number(text) };
}

function valueSetOf({ binding, codes, meanings = [] }: PackedValueSet): ValueSetDefinition {
  return {
    binding,
    codes: codes.map((code, at) => {
      const meaning = meanings[at] ?? "";
      return meaning === "" ? { code } : { code, meaning };
    }),
  };
}
