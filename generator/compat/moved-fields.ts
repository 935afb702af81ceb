import type { Catalog } from "../catalog/catalog.ts";
import { groupBy } from "../base/group-by.ts";
import type { Field } from "../catalog/field.ts";
import { typeWords } from "./field-words.ts";
import { findingsIn, type Finding } from "./finding.ts";
import { fieldSide, type ComparedField, type RecordPair } from "./record-pairs.ts";
import type { Both, MovedField } from "./sides.ts";

/** A finding at one path of a message. */
export interface Sighting {
  readonly finding: Finding;
  readonly path: string;
}

/** A field that is on one side only, at one place of a message. */
export interface LooseAt {
  readonly field: ComparedField;
  /** The objects around it. */
  readonly pair: RecordPair;
  readonly path: string;
}

/**
 * What came and went in the messages of an event type. A field that went from one place and came at
 * one other, with the same name, type and description, has moved.
 */
export function movedFields(
  catalogs: Both<Catalog>,
  loose: readonly LooseAt[],
): readonly Sighting[] {
  return [...groupBy(loose, signatureOf)].flatMap(([signature, alike]) => {
    const [from, ...othersFrom] = alike.filter(({ field }) => field.pair.kind === "removed");
    const [to, ...othersTo] = alike.filter(({ field }) => field.pair.kind === "added");
    const isMove =
      signature !== undefined && othersFrom.length === 0 && othersTo.length === 0 && from && to;
    if (!isMove) {
      return alike.flatMap(({ field, path }) =>
        field.findings.map((finding) => ({ finding, path })),
      );
    }
    const both = { before: movedField(catalogs, from), after: movedField(catalogs, to) };
    const findings = findingsIn("fieldMoved", both, to.field.about);
    return findings.map((finding) => ({ finding, path: to.path }));
  });
}

/** What tells a field from all others; undefined where too little is said of it. */
function signatureOf({ field }: LooseAt): string | undefined {
  const { name, description, ...rest } = looseField(field);
  return description === "" ? undefined : JSON.stringify([name, typeWords(rest), description]);
}

function looseField({ pair }: ComparedField): Field {
  return pair.kind === "removed" ? pair.before : pair.after;
}

function movedField(catalogs: Both<Catalog>, { field, pair, path }: LooseAt): MovedField {
  const side = field.pair.kind === "removed" ? "before" : "after";
  return { ...fieldSide(catalogs[side], pair[side], looseField(field)), path };
}
