import type { Span } from "../base/source.ts";

/** Custom data under the `Extensions` key of an object, keyed by the id of the extension. */
export interface Extension {
  readonly kind: "extension";
  /** As on the wire: `additional-phones`. */
  readonly id: string;
  readonly description: string;
  readonly source: "published" | "inferred";
  /** Patterns of paths where it is allowed: `PatientAdmin.*.Patient.Demographics.PhoneNumber`. */
  readonly allowedOn: readonly string[];
  /** Id of the record that it carries. */
  readonly record: string;
  readonly span: Span;
}
