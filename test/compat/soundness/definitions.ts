import { recordOf, valueSetOf, type Catalog } from "../../../generator/catalog/catalog.ts";
import { recordIdOf } from "../../../generator/catalog/field.ts";
import type { RecordType } from "../../../generator/catalog/record.ts";
import type { RulePath } from "../../../generator/catalog/rule.ts";
import { endlessTypes } from "../../../generator/catalog/soundness/endless-types.ts";
import { subset } from "../../../generator/catalog/subset.ts";
import { occurrences } from "../../../generator/catalog/walk.ts";
import { hasFormat } from "../../../generator/compat/accepted-texts.ts";
import { rulesOf } from "../../../generator/catalog/rules-of.ts";
import type { Dice } from "./dice.ts";
import { reachable } from "./edit.ts";
import { EDITS } from "./edits.ts";

/** Larger messages are refused in definitions too; here they would only take time. */
const MOST_FIELDS = 4000;

/** Up to three event types of a data model of real definitions, with all that they need. */
export function someEvents(real: Catalog, dice: Dice): Catalog {
  const model = dice.pick([...real.models.values()]);
  const whole = flat(subset(real, model.name));
  const chosen = dice.shuffled(model.events).slice(0, 1 + dice.below(3));
  const events = model.events.filter((event) => chosen.includes(event));
  return {
    ...whole,
    models: new Map([[model.name, { ...model, events }]]),
    events: new Map(events.map((event) => [event.id, event])),
  };
}

/** The same without bases, so that any field can be edited without a look at others. */
function flat(catalog: Catalog): Catalog {
  const records = [...catalog.records].map(([id, record]): [string, RecordType] => {
    const entries = Object.entries(record).filter(([key]) => key !== "base");
    const own = new Set(record.fields.map(({ name }) => name));
    const rules = rulesOf(catalog, recordOf(catalog, id));
    return [id, { ...(Object.fromEntries(entries) as unknown as RecordType), own, rules }];
  });
  return { ...catalog, records: new Map(records) };
}

/** The definitions after some edits, as far as what they make of them would be accepted. */
export function edited(catalog: Catalog, names: readonly string[], dice: Dice): Catalog {
  return names.reduce((known, name) => {
    const next = EDITS[name]?.(known, dice);
    const linked = next && withoutDanglingRules(next);
    return linked === undefined || !isSound(linked) ? known : linked;
  }, catalog);
}

/** Rules speak of fields that are there. */
function withoutDanglingRules(catalog: Catalog): Catalog {
  const records = [...catalog.records].map(([id, record]): [string, RecordType] => {
    const isThere = (path: RulePath): boolean => leads(catalog, record, path);
    const rules = record.rules.filter(({ when = [], anyOf }) =>
      [...when, ...anyOf.flat()].every(isThere),
    );
    return [id, rules.length === record.rules.length ? record : { ...record, rules }];
  });
  return { ...catalog, records: new Map(records) };
}

function leads(catalog: Catalog, record: RecordType, [name, ...rest]: RulePath): boolean {
  const field = record.fields.find((each) => each.name === name);
  if (field === undefined || rest.length === 0) return field !== undefined;
  return field.type.kind === "record" && leads(catalog, recordOf(catalog, field.type.id), rest);
}

/** What reading would accept: messages end, are not huge, and every field can be filled. */
function isSound(catalog: Catalog): boolean {
  if (endlessTypes(catalog.records).length > 0) return false;
  for (const { message } of catalog.events.values()) {
    let count = 0;
    for (const _ of occurrences(catalog, message)) {
      count += 1;
      if (count > MOST_FIELDS) return false;
    }
  }
  return reachable(catalog).every(({ fields }) =>
    fields.every(({ values, format: name }) => {
      const set = values === undefined ? undefined : valueSetOf(catalog, values);
      if (set?.binding !== "closed") return true;
      const format = name === undefined ? undefined : catalog.formats.get(name);
      return set.codes.some(({ code }) => format === undefined || hasFormat(format, code));
    }),
  );
}

/** Ids of the records of one side that are not the same on the other, and of those that hold such. */
export function editedRecords(catalog: Catalog, other: Catalog): ReadonlySet<string> {
  const text = (from: Catalog, id: string): string => {
    const record = from.records.get(id);
    return JSON.stringify([
      record?.rules,
      record?.fields.map((field) => [
        field.name,
        field.type,
        field.required,
        field.minItems,
        field.maxItems,
        field.constant,
        field.values === undefined ? undefined : from.valueSets.get(field.values),
        field.format === undefined ? undefined : from.formats.get(field.format),
      ]),
    ]);
  };
  const differing = reachable(catalog).filter(({ id }) => text(catalog, id) !== text(other, id));
  const found = new Set(differing.map(({ id }) => id));
  for (let count = -1; count !== found.size;) {
    count = found.size;
    for (const { id, fields } of catalog.records.values()) {
      if (fields.some(({ type }) => found.has(recordIdOf(type) ?? ""))) found.add(id);
    }
  }
  return found;
}

/** The codes of one side that the same value set of the other side does not have. */
export function newCodes(catalog: Catalog, other: Catalog): ReadonlySet<string> {
  return new Set(
    [...catalog.valueSets.values()].flatMap(({ id, codes }) => {
      const known = new Set(other.valueSets.get(id)?.codes.map(({ code }) => code));
      return known.size === 0
        ? []
        : codes.map(({ code }) => code).filter((code) => !known.has(code));
    }),
  );
}
