import { formatOf, recordOf, valueSetOf, type Catalog } from "../catalog/catalog.ts";
import { recordIdOf, type Field } from "../catalog/field.ts";
import type { RecordType } from "../catalog/record.ts";
import { rulesOf } from "../catalog/rules-of.ts";
import { fieldPairs, type FieldPair } from "./field-pairs.ts";
import { fieldOwner, recordOwner } from "./field-owner.ts";
import { findingsIn, type About, type Finding } from "./finding.ts";
import { hasSameNotes, isSameField } from "./same-field.ts";
import type { Both, FieldSide, RecordSide } from "./sides.ts";
import { typeChangeOf } from "./type-change.ts";

/** Two objects that stand at the same place of messages before and after. */
export interface RecordPair extends Both<RecordType> {
  /** What differs in the objects, but for their fields. */
  readonly findings: readonly Finding[];
  readonly fields: readonly ComparedField[];
}

/** A field of the two objects, with what differs in it. */
export interface ComparedField {
  readonly pair: FieldPair;
  readonly about: About;
  /** Whether words for people about it differ, as far as the field itself says them. */
  readonly hasOtherNotes: boolean;
  readonly findings: readonly Finding[];
  /** What it holds on both sides. */
  readonly below?: RecordPair;
}

/** The pairs of objects of two catalogs. Each is compared once, and may hold itself. */
export interface RecordPairs {
  of(before: RecordType, after: RecordType): RecordPair;
  /** All pairs that were asked for, and those below them. */
  all(): Iterable<RecordPair>;
}

/** Compares objects by their structure, whatever they are called and wherever they are defined. */
export function recordPairs(catalogs: Both<Catalog>): RecordPairs {
  const made = new Map<RecordType, Map<RecordType, RecordPair>>();
  const of = (before: RecordType, after: RecordType): RecordPair => {
    const known = made.get(before) ?? new Map<RecordType, RecordPair>();
    made.set(before, known);
    const found = known.get(after);
    if (found !== undefined) return found;
    const fields: ComparedField[] = [];
    const pair = { before, after, fields, findings: recordFindings(catalogs, { before, after }) };
    // Known before its fields are, as one of them may hold it.
    known.set(after, pair);
    for (const each of fieldPairs(before, after)) {
      fields.push(comparedField(catalogs, pair, { pair: each, of }));
    }
    return pair;
  };
  return { of, all: () => [...made.values()].flatMap((pairs) => [...pairs.values()]) };
}

function recordFindings(
  catalogs: Both<Catalog>,
  { before, after }: Both<RecordType>,
): readonly Finding[] {
  const side = (catalog: Catalog, record: RecordType): RecordSide => {
    return { catalog, record, rules: rulesOf(catalog, record) };
  };
  const sides = { before: side(catalogs.before, before), after: side(catalogs.after, after) };
  return findingsIn("record", sides, { owner: recordOwner(after), span: after.span });
}

function comparedField(
  catalogs: Both<Catalog>,
  records: Both<RecordType>,
  { pair, of }: { readonly pair: FieldPair; readonly of: RecordPairs["of"] },
): ComparedField {
  const about = aboutField(catalogs, records, pair);
  const side = (which: "before" | "after", field: Field): FieldSide =>
    fieldSide(catalogs[which], records[which], field);
  const hasOtherNotes = false;
  switch (pair.kind) {
    case "added": {
      const thing = { ...side("after", pair.after), ...lookalike(pair) };
      return { pair, about, hasOtherNotes, findings: findingsIn("fieldAdded", thing, about) };
    }
    case "removed": {
      const thing = { ...side("before", pair.before), ...lookalike(pair) };
      return { pair, about, hasOtherNotes, findings: findingsIn("fieldRemoved", thing, about) };
    }
    case "renamed": {
      const both = { before: side("before", pair.before), after: side("after", pair.after) };
      return { pair, about, hasOtherNotes, findings: findingsIn("fieldRenamed", both, about) };
    }
    case "both": {
      const both = { before: side("before", pair.before), after: side("after", pair.after) };
      const below = belowOf(both, of);
      const findings = fieldFindings(both, about);
      return {
        pair,
        about,
        hasOtherNotes: !hasSameNotes(pair.before, pair.after),
        findings,
        ...(below === undefined ? {} : { below }),
      };
    }
  }
}

function lookalike({ lookalike: name }: { readonly lookalike?: string }): {
  readonly lookalike?: string;
} {
  return name === undefined ? {} : { lookalike: name };
}

function fieldFindings(both: Both<FieldSide>, about: About): readonly Finding[] {
  if (isSameField(both)) return [];
  const found = findingsIn("field", both, about);
  // What holds another kind of thing cannot be compared further.
  if (typeChangeOf(both) !== undefined) return found;
  const { type, constant } = both.after.field;
  const item = type.kind === "list" ? type.of : type;
  const isText = item.kind === "scalar" && item.name === "String" && constant === undefined;
  return [
    ...found,
    ...(isText ? findingsIn("text", both, about) : []),
    ...(type.kind === "list" ? findingsIn("list", both, about) : []),
  ];
}

function belowOf(both: Both<FieldSide>, of: RecordPairs["of"]): RecordPair | undefined {
  const { before, after } = both;
  const [old, now] = [recordIdOf(before.field.type), recordIdOf(after.field.type)];
  if (old === undefined || now === undefined || typeChangeOf(both) !== undefined) return undefined;
  return of(recordOf(before.catalog, old), recordOf(after.catalog, now));
}

function aboutField(catalogs: Both<Catalog>, records: Both<RecordType>, pair: FieldPair): About {
  const side = pair.kind === "removed" ? "before" : "after";
  const field = pair.kind === "removed" ? pair.before : pair.after;
  const owner = fieldOwner(catalogs[side], records[side], field.name);
  return { owner, span: field.span };
}

/** A field with what it refers to. */
export function fieldSide(catalog: Catalog, record: RecordType, field: Field): FieldSide {
  const { values, format } = field;
  return {
    catalog,
    record,
    field,
    ...(values === undefined ? {} : { values: valueSetOf(catalog, values) }),
    ...(format === undefined ? {} : { format: formatOf(catalog, format) }),
  };
}
