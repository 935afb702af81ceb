import type { RecordType } from "../../catalog/record.ts";
import type { Rule } from "../../catalog/rule.ts";
import type { PlannedField } from "./planned-field.ts";

/** One table to be made. Other records are named by the id of the record whose table they use. */
export interface PlannedShape {
  readonly record: RecordType;
  readonly base?: string;
  /** Those that the base does not have, or not so. */
  readonly fields: readonly PlannedField[];
  readonly rules: readonly Rule[];
  /** Ids of records that it holds whose tables come later in the plan. */
  readonly later: ReadonlySet<string>;
}
