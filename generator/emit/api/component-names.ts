import type { Catalog } from "../../catalog/catalog.ts";
import { indexOf } from "../../catalog/index-of.ts";
import type { RecordType } from "../../catalog/record.ts";

/** Name of a record where those of all data models stand together: `Address`, `PatientAdmin.Visit`. */
export function componentName({ model, name }: RecordType): string {
  return model === undefined ? name : `${model}.${name}`;
}

/** Name of what a sender writes of a record: `PatientAdmin.VisitDraft`. No other record has it. */
export function draftName(catalog: Catalog, record: RecordType): string {
  return draftNames(catalog).get(record.id) ?? componentName(record);
}

const draftNames = indexOf((catalog: Catalog) => {
  const taken = new Set([...catalog.records.values()].map(componentName));
  const names = new Map<string, string>();
  for (const record of catalog.records.values()) {
    let name = `${componentName(record)}Draft`;
    while (taken.has(name)) name += "Draft";
    taken.add(name);
    names.set(record.id, name);
  }
  return names;
});
