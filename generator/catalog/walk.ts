import * as definitions from "../runtime/metadata/occurrences.ts";
import type { Catalog } from "./catalog.ts";
import type { Field } from "./field.ts";
import type { RecordType } from "./record.ts";

/** One field at one place of a message. */
export type Occurrence = definitions.Occurrence<Field, RecordType>;

/**
 * Every field below a record, parents before children, in the order of the definitions: the walk
 * that packages make too. What is below a field is left out if `into` says so; it is asked after
 * the field was handed out.
 */
export function occurrences(
  catalog: Catalog,
  recordId: string,
  into?: (occurrence: Occurrence) => boolean,
): Generator<Occurrence> {
  return definitions.occurrences<Field, RecordType>(catalog, recordId, into);
}
