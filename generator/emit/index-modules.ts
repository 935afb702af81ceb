import { compareBy } from "../base/compare.ts";
import { recordOf, type Catalog, type DataModel } from "../catalog/catalog.ts";
import type { RecordType } from "../catalog/record.ts";
import { subset } from "../catalog/subset.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { banner } from "./typescript/banner.ts";
import { createImports } from "./typescript/imports.ts";
import { messageUnion } from "./typescript/message-union.ts";
import {
  indexModule,
  recordModule,
  RUNTIME_MODULE,
  valueSetsModule,
} from "./typescript/module-path.ts";
import { naming, recordsOfFile, type Naming } from "./typescript/naming.ts";
import { printModules, type Module, type Statement } from "./typescript/print-modules.ts";
import { reexport, type Reexport } from "./typescript/reexport.ts";
import { usedValueSets } from "./typescript/used-value-sets.ts";

/** Names of the runtime that are useful beside the event types. */
const RUNTIME_VALUES = ["CanonError", "ISSUE_CODES", "isCode"];
const RUNTIME_TYPES = [
  "CheckOptions",
  "CheckResult",
  "Direction",
  "EventType",
  "Issue",
  "IssueCode",
  "IssueSeverity",
  "Open",
  "StandardSchema",
];

/** One module per data model that exports all of it, every name listed. */
export const indexModules: Emitter = {
  name: "index",
  purpose: "TypeScript modules that export all of a data model.",
  emit({ catalog }: EmitInput) {
    const names = naming(catalog);
    const models = [...catalog.models.values()];
    return printModules(models.map((model) => modelIndex(catalog, names, model)));
  },
};

function modelIndex(catalog: Catalog, names: Naming, model: DataModel): Module {
  const path = indexModule(model.name);
  const files = filesOf(catalog, model);
  const records = files.flatMap((file) => recordsOfFile(catalog, file)).map(({ name }) => name);
  const sets = usedValueSets(catalog, model.name).map((set) => names.valueSet(set.id).name);
  const imports = createImports(path, []);
  const own = new Set([...records, ...sets]);
  const union = messageUnion({ catalog, naming: names, imports }, { model, taken: own });
  const exports = [
    ...files.flatMap((file) => fileExports(catalog, path, file)),
    ...(sets.length === 0 ? [] : [{ path, from: valueSetsModule(model.name), names: sets }]),
    { path, from: RUNTIME_MODULE, names: beside(own, RUNTIME_VALUES) },
    { path, from: RUNTIME_MODULE, names: beside(own, RUNTIME_TYPES), isTypeOnly: true },
  ];
  const statements: readonly Statement[] = [
    banner(`models/${model.name}`),
    ...imports.declarations(),
    ...exports.map(reexport),
    ...union,
  ];
  return { path, statements };
}

/** The definition files that a data model uses: its event types first, then types, each by path. */
function filesOf(catalog: Catalog, model: DataModel): readonly RecordType[] {
  const messages = model.events.map((event) => recordOf(catalog, event.message));
  const used = [...subset(catalog, model.name).records.values()].filter(
    ({ form }) => form === "shared" || form === "local",
  );
  return [...messages, ...used.toSorted(compareBy((record) => recordModule(catalog, record)))];
}

function fileExports(catalog: Catalog, path: string, file: RecordType): readonly Reexport[] {
  const from = recordModule(catalog, file);
  const names = recordsOfFile(catalog, file).map(({ name }) => name);
  if (file.form !== "message") return [{ path, from, names, isTypeOnly: true }];
  // The name of an event type stands for its validator as well.
  const inside = names.filter((name) => name !== file.name);
  const event = { path, from, names: [file.name] };
  return inside.length === 0 ? [event] : [event, { path, from, names: inside, isTypeOnly: true }];
}

/** The names, called `CanonIssue` where the data model has a name `Issue` of its own. */
function beside(own: ReadonlySet<string>, names: readonly string[]): readonly string[] {
  return names.map((name) => (own.has(name) ? `${name} as Canon${name}` : name));
}
