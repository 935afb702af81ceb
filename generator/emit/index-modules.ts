import { compareBy } from "../base/compare.ts";
import { recordOf, type Catalog, type DataModel } from "../catalog/catalog.ts";
import type { RecordType } from "../catalog/record.ts";
import { subset } from "../catalog/subset.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { banner } from "./typescript/banner.ts";
import { messageExports } from "./typescript/message-names.ts";
import {
  indexModule,
  messagesModule,
  recordModule,
  RUNTIME_MODULE,
  valueSetsModule,
} from "./typescript/module-path.ts";
import { namesOfFile, naming, type Naming } from "./typescript/naming.ts";
import { printModules, type Module } from "./typescript/print-modules.ts";
import { reexport, type Reexport } from "./typescript/reexport.ts";
import { usedValueSets } from "./typescript/used-value-sets.ts";

/** Values of the runtime that are useful beside the event types. */
export const RUNTIME_VALUES = [
  "CanonError",
  "ISSUE_CODES",
  "formatIssues",
  "isCode",
  "unknownFields",
];

/** Types of the runtime that are useful beside the event types. */
export const RUNTIME_TYPES = [
  "CheckOptions",
  "CheckResult",
  "Direction",
  "EventType",
  "FormatIssuesOptions",
  "HandleMessage",
  "Issue",
  "IssueCode",
  "IssueSeverity",
  "MessageCheck",
  "Open",
  "StandardSchema",
  "UnknownField",
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
  const records = files.flatMap((file) => namesOfFile(catalog, file));
  const sets = usedValueSets(catalog, model.name).map((set) => names.valueSet(set.id).name);
  const taken = new Set([...records, ...sets]);
  const from = messagesModule(model.name);
  const { values, types } = messageExports(catalog, model);
  const exports = [
    ...files.flatMap((file) => fileExports(catalog, path, file)),
    { path, from: valueSetsModule(model.name), names: sets },
    { path, from, names: beside(taken, values) },
    { path, from, names: beside(taken, types), isTypeOnly: true },
    { path, from: RUNTIME_MODULE, names: beside(taken, RUNTIME_VALUES) },
    { path, from: RUNTIME_MODULE, names: beside(taken, RUNTIME_TYPES), isTypeOnly: true },
  ];
  const listed = exports.filter((exported) => exported.names.length > 0);
  return { path, statements: [banner(`models/${model.name}`), ...listed.map(reexport)] };
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
  const names = namesOfFile(catalog, file);
  if (file.form !== "message") return [{ path, from, names, isTypeOnly: true }];
  // The name of an event type stands for its validator as well.
  const inside = names.filter((name) => name !== file.name);
  const event = { path, from, names: [file.name] };
  return inside.length === 0 ? [event] : [event, { path, from, names: inside, isTypeOnly: true }];
}

/**
 * The names, called `CanonIssue` where `Issue` is taken; what they are called is taken from then on.
 */
function beside(taken: Set<string>, names: readonly string[]): readonly string[] {
  return names.map((name) => {
    let free = taken.has(name) ? `Canon${name}` : name;
    while (taken.has(free)) free += "_";
    taken.add(free);
    return free === name ? name : `${name} as ${free}`;
  });
}
