import { recordOf, type Catalog, type DataModel } from "../../catalog/catalog.ts";
import type { RecordType } from "../../catalog/record.ts";
import { subset } from "../../catalog/subset.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Finding, LintRule } from "../rule.ts";

/**
 * Reading refuses equal names in one package. Names that differ in letter case only are mixed up by
 * people, and are one on disks that ignore case, where the files of a package may meet.
 */
export const nameClash: LintRule = {
  code: "name-clash",
  severity: "error",
  purpose: "Two things in the package of a data model have names that differ in letter case only.",
  remedy: "Put the name of its parent in front of one of them, or name it by what it is.",
  check({ catalog }, report) {
    for (const model of catalog.models.values()) checkPackage(catalog, model, report);
  },
};

function checkPackage(
  catalog: Catalog,
  model: DataModel,
  report: (finding: Finding) => void,
): void {
  const records = [...subset(catalog, model.name).records.keys()].map((id) =>
    recordOf(catalog, id),
  );
  for (const same of groupBy(records, ({ name }) => name.toLowerCase()).values()) {
    // The event type owns its name, then what has a file of its own.
    const [owner, ...others] = same.toSorted((a, b) => rank(a) - rank(b));
    if (owner === undefined) continue;
    for (const record of others) {
      const [what, other] = [kindOf(record), kindOf(owner)];
      report({
        span: record.span,
        message: `The ${what} "${record.name}" is called like the ${other} "${owner.name}" of the same package.`,
        related: [{ message: `"${owner.name}" is here.`, span: owner.span }],
      });
    }
  }
}

function rank({ form, home, id }: RecordType): number {
  return form === "message" ? 0 : home === id ? 1 : 2;
}

function kindOf({ form }: RecordType): string {
  return form === "message" ? "event type" : "type";
}
