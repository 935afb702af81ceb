import type { Diagnostic } from "../base/diagnostic.ts";
import type { Field } from "../catalog/field.ts";
import type { RecordType } from "../catalog/record.ts";
import { errorAt } from "./error-at.ts";

/** Fields whose former name is the name, or the former name, of a field beside them: one of the two is wrong. */
export function takenFormerNames(records: ReadonlyMap<string, RecordType>): readonly Diagnostic[] {
  // The same fields come again in the records that extend theirs.
  const told = new Set<Field["span"]>();
  return [...records.values()].flatMap(({ fields }) =>
    fields.flatMap((field, index) => {
      const former = field.renamedFrom;
      if (former === undefined || told.has(field.span)) return [];
      const other = fields.find(
        ({ name, renamedFrom }, at) => name === former || (at < index && renamedFrom === former),
      );
      if (other === undefined) return [];
      told.add(field.span);
      const what = other.name === former ? "is a field" : `became "${other.name}"`;
      return [
        errorAt(field.span, "field-exists", {
          message: `"${field.name}" cannot be renamed from "${former}", which ${what} of the same object.`,
          hint: "Correct or remove `renamedFrom`.",
          related: [{ message: `"${other.name}" is defined here.`, span: other.span }],
        }),
      ];
    }),
  );
}
