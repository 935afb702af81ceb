import type { Severity } from "../../base/diagnostic.ts";
import type { Finding } from "../finding.ts";
import type { ChangePlace, ReportedChange } from "./change-report.ts";
import { counted, purposeOf, valuesText } from "./words.ts";

/** Changes as findings about the files that define them, for the formats that all findings have. */
export function changeFindings(
  changes: readonly ReportedChange[],
  severity: Severity,
): readonly Finding[] {
  return changes.map(({ change, place, promise }) => ({
    severity,
    code: change.rule,
    message: sentenceOf(change),
    ...(promise === undefined
      ? {}
      : { hint: `${promise} Undo the change, or agree upon an exception in "exceptions.yaml".` }),
    ...findingPlace(place),
  }));
}

function findingPlace(place: ChangePlace | undefined): Pick<Finding, "file" | "start"> {
  if (place === undefined) return { file: "definitions" };
  const { side: _side, ...where } = place;
  return where;
}

/** `An optional field was removed: "Address.County" (was String), at 487 places.` */
function sentenceOf(change: ReportedChange["change"]): string {
  const { subject, places } = change;
  const values = valuesText(change);
  const what = `${purposeOf(change).replace(/\.$/u, "")}: "${subject}"`;
  const where = places.length > 1 ? `, at ${counted(places.length, "place")}` : "";
  return `${what}${values === "" ? "" : ` (${values})`}${where}.`;
}
