import { compareText } from "../base/compare.ts";
import { groupBy } from "../base/group-by.ts";
import type { Span } from "../base/source.ts";
import { valueSetOf, type Catalog } from "../catalog/catalog.ts";
import type { Shown } from "./change-rows.ts";
import type { Comparison } from "./compared-messages.ts";
import { exportedTypes, type ExportedType } from "./exported-types.ts";
import { findingsIn } from "./finding.ts";
import type { RecordPair } from "./record-pairs.ts";
import type { Both, TypeName } from "./sides.ts";

/**
 * Names that the package of a data model exports on one side only, for what both sides have. Names
 * that came or went with their fields are told with those.
 */
export function shownTypeNames({ catalogs, pairs }: Comparison): readonly Shown[] {
  const otherwise = counterparts(catalogs, pairs.all());
  return [...catalogs.after.models.keys()].flatMap((model) => {
    if (!catalogs.before.models.has(model)) return [];
    const before = exportedTypes(catalogs.before, model);
    const after = exportedTypes(catalogs.after, model);
    return [
      ...goneNames(before, after, otherwise.after).flatMap((gone) =>
        shownName("typeRemoved", gone, model),
      ),
      ...goneNames(after, before, otherwise.before).flatMap((gone) =>
        shownName("typeAdded", gone, model),
      ),
    ];
  });
}

interface GoneName extends TypeName {
  readonly span: Span;
}

/** The names of one side that the other has not, though it has what they stand for. */
function goneNames(
  here: ReadonlyMap<string, ExportedType>,
  there: ReadonlyMap<string, ExportedType>,
  otherwise: Counterparts,
): readonly GoneName[] {
  const namesThere = groupBy(there, ([, { thing }]) => thing);
  return [...here].flatMap(([name, { form, thing }]) => {
    const others = otherwise.get(thing);
    if (there.has(name) || others === undefined) return [];
    const names = [...others]
      .flatMap((other) => namesThere.get(other) ?? [])
      .flatMap(([other, type]) => (type.form === form ? [other] : []));
    return [{ name, otherwise: names.toSorted(compareText), span: thing.span }];
  });
}

function shownName(
  kind: "typeRemoved" | "typeAdded",
  { span, ...type }: GoneName,
  model: string,
): readonly Shown[] {
  const findings = findingsIn(kind, type, { owner: type.name, span });
  return findings.map((finding) => ({ finding, model }));
}

type Thing = ExportedType["thing"];

/** What stands, on the other side, at the places of a type or value set. */
type Counterparts = ReadonlyMap<Thing, ReadonlySet<Thing>>;

function counterparts(catalogs: Both<Catalog>, pairs: Iterable<RecordPair>): Both<Counterparts> {
  const [before, after] = [new Map<Thing, Set<Thing>>(), new Map<Thing, Set<Thing>>()];
  const note = (old: Thing | undefined, now: Thing | undefined): void => {
    if (old !== undefined) add(after, old, now);
    if (now !== undefined) add(before, now, old);
  };
  for (const { fields, ...records } of pairs) {
    note(records.before, records.after);
    for (const { pair } of fields) {
      if (pair.kind !== "both") continue;
      const [old, now] = [pair.before.values, pair.after.values];
      note(
        old === undefined ? undefined : valueSetOf(catalogs.before, old),
        now === undefined ? undefined : valueSetOf(catalogs.after, now),
      );
    }
  }
  return { before, after };
}

function add(map: Map<Thing, Set<Thing>>, key: Thing, value: Thing | undefined): void {
  const known = map.get(key) ?? new Set();
  map.set(key, known);
  if (value !== undefined) known.add(value);
}
