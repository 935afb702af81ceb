import { kebabCase } from "../../base/kebab-case.ts";
import { recordOf, type Catalog, type DataModel } from "../../catalog/catalog.ts";
import { subset } from "../../catalog/subset.ts";
import type { Finding, LintRule } from "../rule.ts";

type Report = (finding: Finding) => void;

/** Letter case counts for nothing here: on some disks two such files are one. */
export const nameClash: LintRule = {
  code: "name-clash",
  severity: "error",
  purpose: "Two things would have the same name in a package, or two packages would.",
  remedy: "Rename one of them.",
  check({ catalog }, report) {
    checkPackages(catalog, report);
    for (const model of catalog.models.values()) checkTypes(catalog, model, report);
  },
};

/** Packages are named after data models in kebab case: `SSOSession` and `SsoSession` are one there. */
function checkPackages(catalog: Catalog, report: Report): void {
  const byPackage = new Map<string, DataModel>();
  for (const model of catalog.models.values()) {
    const name = kebabCase(model.name);
    const other = byPackage.get(name);
    byPackage.set(name, other ?? model);
    if (other === undefined) continue;
    report({
      span: model.span,
      message: `The data models "${other.name}" and "${model.name}" would both be the package "${catalog.scope}/${name}".`,
      related: [{ message: `"${other.name}" is here.`, span: other.span }],
    });
  }
}

/** Inside a package the event type owns its name, so a type cannot have it. */
function checkTypes(catalog: Catalog, model: DataModel, report: Report): void {
  const events = new Map(model.events.map((event) => [event.name.toLowerCase(), event]));
  for (const id of subset(catalog, model.name).records.keys()) {
    const record = recordOf(catalog, id);
    const event = record.form === "message" ? undefined : events.get(record.name.toLowerCase());
    if (event === undefined) continue;
    report({
      span: record.span,
      message: `The type "${record.name}" has the name of the event type "${event.id}".`,
      hint: "Put the name of its parent in front of the type, or name it by what it is.",
      related: [{ message: `"${event.id}" is here.`, span: event.span }],
    });
  }
}
