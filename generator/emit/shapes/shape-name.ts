import type { RecordType } from "../../catalog/record.ts";

/** The name under which the table of a record is exported: `NewPatientShape`. */
export function shapeName(record: Pick<RecordType, "name">): string {
  return `${record.name}Shape`;
}
