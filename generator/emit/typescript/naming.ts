import type { Catalog } from "../../catalog/catalog.ts";
import { indexOf } from "../../catalog/index-of.ts";
import { recordsAtHome } from "../../catalog/owned.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { ValueSet } from "../../catalog/value-set.ts";
import { identifier } from "../escape/identifier.ts";
import { draftPlan } from "./draft-plan.ts";
import type { ExportedName } from "./imports.ts";
import { recordModule, valueSetsModule } from "./module-path.ts";

/** The names that things of the catalog have in TypeScript, and the modules that export them. */
export interface Naming {
  record(id: string): ExportedName;
  /** What senders write for a record: its draft, or the record itself if it has none. */
  draft(id: string): ExportedName;
  valueSet(id: string): ExportedName;
}

/**
 * The names of one catalog. Records have names that are unique in all that one data model sees;
 * a value set gives way to a record of its name and is called after its codes: `CodesetNameCode`.
 * A draft gives way to both: `PatientDraft_`.
 */
export const naming: (catalog: Catalog) => Naming = indexOf(namingOf);

function namingOf(catalog: Catalog): Naming {
  const owners = ownersByName(catalog);
  const isFree = (set: ValueSet, name: string): boolean => !isTaken(owners, name, set.model);
  const records = new Map<string, ExportedName>();
  for (const record of catalog.records.values()) {
    if (!isEmitted(catalog, record)) continue;
    const name = identifier(record.name);
    records.set(record.id, { module: recordModule(catalog, record), name });
  }
  const all = [...catalog.valueSets.values()];
  const clashing = new Set(all.filter((set) => !isFree(set, set.name)));
  const sets = new Map<string, ExportedName>();
  // Those that keep their names come first, so that none that gives way takes one of them.
  for (const set of [...all.filter((set) => !clashing.has(set)), ...clashing]) {
    let name = identifier(set.name);
    while (!isFree(set, name)) name += "Code";
    own(owners, name, set.model);
    sets.set(set.id, { module: valueSetsModule(set.model), name });
  }
  const drafts = draftNames(catalog, owners);
  return {
    record: (id) => found(records, id),
    draft: (id) => drafts.get(id) ?? found(records, id),
    valueSet: (id) => found(sets, id),
  };
}

function draftNames(catalog: Catalog, owners: Owners): ReadonlyMap<string, ExportedName> {
  const plan = draftPlan(catalog);
  const drafts = new Map<string, ExportedName>();
  for (const record of catalog.records.values()) {
    if (!isEmitted(catalog, record) || !plan.hasDraft(record)) continue;
    let name = `${identifier(record.name)}Draft`;
    while (isTaken(owners, name, record.model)) name += "_";
    own(owners, name, record.model);
    drafts.set(record.id, { module: recordModule(catalog, record), name });
  }
  return drafts;
}

/** Whether a record has a module: all have, but those of extensions. */
function isEmitted(catalog: Catalog, record: RecordType): boolean {
  return catalog.records.has(record.home);
}

/** The records that the module of a definition file holds, the file's own first. */
export function recordsOfFile(catalog: Catalog, file: RecordType): readonly RecordType[] {
  return [file, ...recordsAtHome(catalog, file.id).filter(({ id }) => id !== file.id)];
}

/** What the module of a definition file declares for its records: their names and those of drafts. */
export function namesOfFile(catalog: Catalog, file: RecordType): readonly string[] {
  const names = naming(catalog);
  return recordsOfFile(catalog, file).flatMap(({ id, name }) => {
    const draft = names.draft(id).name;
    return draft === name ? [name] : [name, draft];
  });
}

/** By name, the data models that own something called so; undefined stands for what all share. */
type Owners = Map<string, (string | undefined)[]>;

function ownersByName(catalog: Catalog): Owners {
  const owners: Owners = new Map();
  for (const record of catalog.records.values()) {
    if (isEmitted(catalog, record)) own(owners, record.name, record.model);
  }
  return owners;
}

/** Whether one data model can see both what is called so and what `model` owns. */
function isTaken(owners: Owners, name: string, model: string | undefined): boolean {
  return (owners.get(name) ?? []).some(
    (owner) => owner === undefined || model === undefined || owner === model,
  );
}

function own(owners: Owners, name: string, model: string | undefined): void {
  const models = owners.get(name);
  if (models === undefined) owners.set(name, [model]);
  else models.push(model);
}

function found(names: ReadonlyMap<string, ExportedName>, id: string): ExportedName {
  const name = names.get(id);
  if (name === undefined) throw new Error(`Bug in canon: "${id}" has no name in TypeScript`);
  return name;
}
