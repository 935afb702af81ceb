import { recordOf, valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import { indexOf } from "../../catalog/index-of.ts";
import type { RecordType } from "../../catalog/record.ts";
import { recordsReaching } from "../../catalog/records-reaching.ts";
import { listsCodes } from "../../catalog/value-set.ts";

/** How what senders write differs from what receivers read. */
export interface DraftPlan {
  /** Whether the record has a draft of its own: it differs, or something below it does. */
  hasDraft(record: RecordType): boolean;
  /** Whether the field of the record is another in its draft. */
  differs(record: RecordType, field: Field): boolean;
  /** Whether a draft of the record may leave the field out. */
  isOptional(record: RecordType, field: Field): boolean;
  /**
   * Whether the draft asks for less than the record, as `create` fills in constants, here or
   * below. Only then it cannot extend the record.
   */
  asksForLess(record: RecordType): boolean;
}

/** The plan of one catalog. */
export const draftPlan: (catalog: Catalog) => DraftPlan = indexOf(planOf);

interface Use {
  readonly owner: RecordType;
  readonly field: Field;
}

function planOf(catalog: Catalog): DraftPlan {
  const uses = usesOf(catalog);
  /** The record that `create` goes on to from a field, if it does: an object that is always there. */
  const next = ({ type, required }: Field): RecordType | undefined =>
    type.kind === "record" && required === "always" ? recordOf(catalog, type.id) : undefined;

  /** Whether `create` makes the object where a draft has none. */
  const isMade = (record: RecordType): boolean =>
    record.fields.some((field) => field.constant !== undefined || isMadeBelow(field));
  const isMadeBelow = (field: Field): boolean => {
    const record = next(field);
    return record !== undefined && isMade(record);
  };

  /** Whether `create` goes through the record wherever it is. */
  const isFilledIn = (record: RecordType): boolean =>
    record.form === "message" ||
    (uses.get(record.id) ?? []).every(
      ({ owner, field }) => next(field) !== undefined && isFilledIn(owner),
    );

  const isOptional = (record: RecordType, field: Field): boolean => {
    if (field.required !== "always") return field.required === "never";
    if (field.constant === undefined) {
      const held = next(field);
      if (held === undefined || !isMade(held)) return false;
      if (!held.fields.every((inner) => isOptional(held, inner))) return false;
    }
    if (!isFilledIn(record)) return false;
    const base = record.base === undefined ? undefined : recordOf(catalog, record.base);
    const inherited = base?.fields.find(({ name }) => name === field.name);
    // What a base asks for cannot be taken back.
    return base === undefined || inherited === undefined || isOptional(base, inherited);
  };

  const asksForLess = (record: RecordType): boolean =>
    record.fields.some((field) => {
      if (field.required === "always" && isOptional(record, field)) return true;
      const held = next(field);
      return held !== undefined && asksForLess(held);
    });

  const isOther = (record: RecordType, field: Field): boolean =>
    isClosed(catalog, field) ||
    field.required === "sending" ||
    (field.required === "always" && isOptional(record, field));

  const drafted = recordsReaching(catalog, (record) =>
    record.fields.some((field) => isOther(record, field)),
  );
  return {
    hasDraft: (record) => drafted.has(record.id),
    differs: (record, field) => isOther(record, field) || drafted.has(recordIdOf(field.type) ?? ""),
    isOptional,
    asksForLess,
  };
}

/** Whether a draft can hold the codes of a value set only. */
function isClosed(catalog: Catalog, { values }: Field): boolean {
  if (values === undefined) return false;
  const set = valueSetOf(catalog, values);
  return set.binding === "closed" && listsCodes(set);
}

/** The fields that hold each record, by its id. */
function usesOf(catalog: Catalog): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const owner of catalog.records.values()) {
    for (const field of owner.fields) {
      const id = recordIdOf(field.type);
      if (id === undefined) continue;
      const known = uses.get(id);
      if (known === undefined) uses.set(id, [{ owner, field }]);
      else known.push({ owner, field });
    }
  }
  return uses;
}
