import { recordOf, type Catalog } from "./catalog.ts";
import type { RecordType } from "./record.ts";

/** The type of a file of its own that a record is, or that it is a use of. */
export function namedType(catalog: Catalog, record: RecordType): RecordType | undefined {
  if (record.form === "shared" || record.form === "local") return record;
  if (record.form !== "specialised" || record.base === undefined) return undefined;
  return namedType(catalog, recordOf(catalog, record.base));
}
