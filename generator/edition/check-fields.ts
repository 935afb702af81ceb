import type { Diagnostic } from "../base/diagnostic.ts";
import type { Json } from "../base/json.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { recordIdOf, type Field, type ItemRef, type Requirement } from "../catalog/field.ts";
import type { RecordType } from "../catalog/record.ts";
import { damage } from "./edition-fault.ts";

/** Fields that name what they cannot mean, or that contradict their type, their base or themselves. */
export function checkFields(catalog: Catalog): readonly Diagnostic[] {
  return [...catalog.records.values()].flatMap((record) => {
    const base = record.base === undefined ? undefined : catalog.records.get(record.base);
    const inherited = new Map(base?.fields.map((field) => [field.name, field]));
    const own = record.fields.filter(({ name }) => record.own.has(name));
    const places = record.fields.map(({ name }) => name);
    const faults = [
      ...(new Set(places).size === places.length ? [] : ["has two fields of one name"]),
      ...(base === undefined || isVisible(record, base) ? [] : [`cannot see "${base.id}"`]),
      ...own.flatMap((field) => {
        const before = inherited.get(field.name);
        const loosens = before !== undefined && !narrows(catalog, before, field);
        return [
          ...faultsOf(catalog, record, field),
          ...(loosens ? [`loosens "${field.name}"`] : []),
        ];
      }),
      ...record.rules.flatMap(({ id, when = [], anyOf }) =>
        [...when, ...anyOf.flat()].every((path) => isRulePath(catalog, record, path))
          ? []
          : [`has a rule "${id}" whose paths lead nowhere`],
      ),
    ];
    return faults.map((fault) => damage(record.span, `"${record.id}" ${fault}.`));
  });
}

function faultsOf(catalog: Catalog, record: RecordType, field: Field): readonly string[] {
  const { name, type, values, format, constant, minItems, maxItems, examples } = field;
  const item = type.kind === "list" ? type.of : type;
  const isText = item.kind === "scalar" && item.name === "String";
  const held = item.kind === "record" ? catalog.records.get(item.id) : undefined;
  const set = values === undefined ? undefined : catalog.valueSets.get(values);
  const isHeld = held !== undefined && held.form !== "message" && isVisible(record, held);
  const counts = [minItems, maxItems].filter((count) => count !== undefined);
  const broken = [
    item.kind === "record" && !isHeld,
    values !== undefined && !(isText && set !== undefined && isVisible(record, set)),
    format !== undefined && !(isText && catalog.formats.has(format)),
    constant !== undefined && !(isText && type.kind === "scalar" && values === undefined),
    counts.length > 0 && type.kind !== "list",
    (minItems ?? 0) > (maxItems ?? Infinity),
    !examples.every((example) => fits(example, item, type.kind === "list")),
    field.adjustments.some(({ path }) => fieldsOn(catalog, held, path).length === 0),
  ];
  return broken.includes(true) ? [`has a field "${name}" that cannot be as it is said to be`] : [];
}

/** What a data model owns is seen by that model alone. */
function isVisible(
  from: { readonly model?: string },
  { model }: { readonly model?: string },
): boolean {
  return model === undefined || model === from.model;
}

const TYPE_OF = { String: "string", Number: "number", Boolean: "boolean" } as const;

function fits(example: Json, item: ItemRef, isList: boolean): boolean {
  if (item.kind === "record") return false;
  const parts = isList ? example : [example];
  return Array.isArray(parts) && parts.every((part) => typeof part === TYPE_OF[item.name]);
}

/** The fields on a path; none at all if it does not lead to a field. */
function fieldsOn(
  catalog: Catalog,
  record: RecordType | undefined,
  [step, ...rest]: readonly string[],
): readonly Field[] {
  const field = record?.fields.find(({ name }) => name === step);
  if (field === undefined || rest.length === 0) return field === undefined ? [] : [field];
  const id = recordIdOf(field.type);
  const below = id === undefined ? [] : fieldsOn(catalog, catalog.records.get(id), rest);
  return below.length === 0 ? [] : [field, ...below];
}

/** What a rule asks for is in one object: lists may only be at the end of a path. */
function isRulePath(catalog: Catalog, record: RecordType, path: readonly string[]): boolean {
  const fields = fieldsOn(catalog, record, path);
  return fields.length > 0 && fields.slice(0, -1).every(({ type }) => type.kind !== "list");
}

const STRICTNESS: Readonly<Record<Requirement, number>> = { never: 0, sending: 1, always: 2 };

function narrows(catalog: Catalog, before: Field, field: Field): boolean {
  const id = recordIdOf(before.type);
  const own = recordIdOf(field.type);
  const isSameKind =
    id === undefined || own === undefined
      ? JSON.stringify(before.type) === JSON.stringify(field.type)
      : before.type.kind === field.type.kind && basesOf(catalog, own).includes(id);
  const isAsStrict = STRICTNESS[field.required] >= STRICTNESS[before.required];
  return isSameKind && isAsStrict && (before.format ?? field.format) === field.format;
}

/** A record and all that it extends. Circles were refused before. */
function basesOf(catalog: Catalog, id: string): readonly string[] {
  const base = catalog.records.get(id)?.base;
  return base === undefined ? [id] : [id, ...basesOf(catalog, base)];
}
