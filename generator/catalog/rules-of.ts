import { recordOf, type Catalog } from "./catalog.ts";
import type { RecordType } from "./record.ts";
import type { Rule } from "./rule.ts";

/** All rules that hold for a record: those of its bases, outermost first, and its own. */
export function rulesOf(catalog: Catalog, record: RecordType): readonly Rule[] {
  const inherited =
    record.base === undefined ? [] : rulesOf(catalog, recordOf(catalog, record.base));
  return [
    ...inherited,
    ...record.rules.filter((rule) => !inherited.some(({ id }) => id === rule.id)),
  ];
}
