import { compareText } from "../../../generator/base/compare.ts";
import type { Catalog } from "../../../generator/catalog/catalog.ts";
import type { Field } from "../../../generator/catalog/field.ts";
import type { Format } from "../../../generator/catalog/format.ts";
import type { RecordType } from "../../../generator/catalog/record.ts";
import type { ValueSet } from "../../../generator/catalog/value-set.ts";

const span = { file: "types/Some.yaml", start: 0, end: 0 };

/** A field of text, optional, but for what is given. */
export function tinyField(name: string, parts: Partial<Field> = {}): Field {
  return {
    kind: "field",
    name,
    type: { kind: "scalar", name: "String" },
    required: "never",
    reliability: "possible",
    ratingSource: "estimated",
    description: `Something in ${name}.`,
    examples: [],
    adjustments: [],
    span,
    ...parts,
  };
}

/** A record with its own file, but for what is given. */
export function tinyRecord(id: string, parts: Partial<RecordType> = {}): RecordType {
  const fields = parts.fields ?? [];
  return {
    kind: "record",
    id,
    name: id.slice(id.indexOf(".") + 1),
    form: "shared",
    home: id,
    description: `A thing called ${id}.`,
    fields,
    own: new Set(fields.map((field) => field.name)),
    rules: [],
    span,
    ...parts,
  };
}

/** A shared value set. */
export function tinyValueSet(
  name: string,
  codes: ValueSet["codes"],
  parts: Partial<ValueSet> = {},
): ValueSet {
  return {
    kind: "valueSet",
    id: name,
    name,
    description: `Codes of ${name}.`,
    binding: "closed",
    source: "published",
    codes,
    span,
    ...parts,
  };
}

/** What a catalog with the one event type `Ward.Admit` holds beside its message. */
export interface TinyParts {
  readonly message: Partial<RecordType>;
  readonly records?: readonly RecordType[];
  readonly valueSets?: readonly ValueSet[];
  readonly formats?: readonly Format[];
  readonly eventDescription?: string;
  readonly modelTitle?: string;
  readonly eventTitle?: string;
}

/** A catalog of one data model, `Ward`, with one event type, `Admit`, made without the reader. */
export function tinyCatalog(parts: TinyParts): Catalog {
  const message = tinyRecord("Ward.Admit", { form: "message", model: "Ward", ...parts.message });
  const records = [message, ...(parts.records ?? [])];
  const event = {
    kind: "event",
    id: "Ward.Admit",
    name: "Admit",
    title: parts.eventTitle ?? "Admit",
    model: "Ward",
    description: parts.eventDescription ?? "Somebody came in.",
    method: "push",
    role: "notification",
    status: "released",
    dataOnDemand: false,
    related: [],
    message: "Ward.Admit",
    span,
  } as const;
  const title = parts.modelTitle ?? "Ward";
  const model = {
    kind: "model",
    name: "Ward",
    title,
    description: "A ward.",
    events: [event],
    span,
  } as const;
  return {
    description: "Tiny.",
    scope: "@tiny",
    models: new Map([["Ward", model]]),
    events: new Map([[event.id, event]]),
    records: byKey(records, (record) => record.id),
    valueSets: byKey(parts.valueSets ?? [], (set) => set.id),
    formats: byKey(parts.formats ?? [], (format) => format.name),
    extensions: new Map(),
  };
}

function byKey<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(
    items.map((item) => [key(item), item] as const).toSorted(([a], [b]) => compareText(a, b)),
  );
}
