import { anchorOf } from "../../../site/address.ts";

/** Where the row of a field is in the report: `PatientAdmin.NewPatient/Patient.Identifiers.ID`. */
export function fieldAnchor(event: string, path: string): string {
  return `${event}/${anchorOf(path)}`;
}
