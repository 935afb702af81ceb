import { compareText } from "../base/compare.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Catalog, DataModel } from "../catalog/catalog.ts";
import type { EventType } from "../catalog/event-type.ts";
import { freezeCatalog } from "../catalog/freeze-catalog.ts";
import type { RecordType } from "../catalog/record.ts";
import { endlessTypes } from "../catalog/soundness/endless-types.ts";
import { largeMessages } from "../catalog/soundness/large-messages.ts";
import { takenNames } from "../catalog/soundness/taken-names.ts";
import { sameWireNames } from "../catalog/soundness/wire-names.ts";
import type { RawCatalog } from "../definition/raw.ts";
import { resolveBases } from "./bases.ts";
import { bounds } from "./bounds.ts";
import type { Directory } from "./directory.ts";
import { errorAt } from "./error-at.ts";
import { takenFormerNames } from "./former-names.ts";
import { checkEnvelope, lowerEvents } from "./lower-events.ts";
import { lowerExtensions } from "./lower-extensions.ts";
import { lowerFormats } from "./lower-formats.ts";
import { draftTypes } from "./lower-types.ts";
import { lowerValueSets, type PackageData } from "./lower-value-sets.ts";
import { contentOf, type Lowering } from "./lowering.ts";

/** The catalog, as far as the files allow, and what is wrong with their connections. */
export interface Lowered {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves all names and makes the catalog of documents that keep to the grammar. */
export function lower(directory: Directory, packageData: PackageData): Lowered {
  const { valueSets, diagnostics } = lowerValueSets(directory.documents("valueSet"), packageData);
  const { formats, diagnostics: formatProblems } = lowerFormats(directory.documents("format"));
  const bases = resolveBases(directory);
  const lowering: Lowering = {
    directory,
    diagnostics: [...diagnostics, ...formatProblems, ...bases.diagnostics],
    valueSets,
    drafts: new Map(),
    contents: new Map(),
    later: [],
    count: { written: 0, derived: 0 },
  };
  draftTypes(lowering, bases.types);
  const events = lowerEvents(lowering, bases.events);
  const extensions = lowerExtensions(lowering, events);
  checkEnvelope(lowering);
  const records = settle(lowering);
  const document = directory.document("catalog", "catalog");
  const catalog: Catalog = {
    description: document?.data.description ?? "",
    scope: document?.data.scope ?? "",
    ...settings(document?.data),
    models: lowerModels(directory, events),
    events,
    records,
    valueSets,
    formats,
    extensions,
  };
  const found = [
    ...lowering.diagnostics,
    ...endlessTypes(records),
    ...takenFormerNames(records),
    ...sameWireNames(catalog),
  ];
  // Names and sizes are about what packages would hold: they need all that the files define.
  const complete = directory.entries.every(({ document }) => document !== undefined);
  if (complete && found.length === 0) found.push(...takenNames(catalog), ...largeMessages(catalog));
  return { catalog: freezeCatalog(catalog), diagnostics: found };
}

function settings(data: RawCatalog | undefined): Pick<Catalog, "referenceUrl" | "exchange"> {
  const { reference, exchange } = data ?? {};
  return {
    ...(reference === undefined ? {} : { referenceUrl: reference.replace(/\/$/, "") }),
    ...(exchange === undefined ? {} : { exchange }),
  };
}

/** Works out all records; records made for uses come up on the way. Then does the late checks. */
function settle(lowering: Lowering): ReadonlyMap<string, RecordType> {
  const { drafts, count } = lowering;
  for (const [id, draft] of drafts) {
    const before = count.derived;
    contentOf(lowering, id);
    if (before > bounds.derivedFields) {
      const message = `All records together have more than ${bounds.derivedFields} fields.`;
      const hint = "Let types add and narrow less, or split the definitions.";
      lowering.diagnostics.push(errorAt(draft.span, "too-many", { message, hint }));
      break;
    }
    if (count.written > bounds.fields) break;
  }
  for (const check of lowering.later) check();
  const ids = [...drafts.keys()].toSorted(compareText);
  return new Map(ids.map((id) => [id, recordOf(lowering, id)]));
}

function recordOf(lowering: Lowering, id: string): RecordType {
  const draft = lowering.drafts.get(id);
  if (draft === undefined) throw new Error(`Bug in canon: "${id}" has no draft`);
  const { name, form, model, home, description, base, span } = draft;
  const { fields, own, rules } = contentOf(lowering, id);
  return {
    kind: "record",
    id,
    name,
    form,
    ...(model === undefined ? {} : { model }),
    home,
    description,
    ...(base === undefined ? {} : { base }),
    fields,
    own,
    rules,
    span,
  };
}

function lowerModels(
  directory: Directory,
  events: ReadonlyMap<string, EventType>,
): ReadonlyMap<string, DataModel> {
  const models = [...directory.documents("model")].map(([name, document]): [string, DataModel] => [
    name,
    {
      kind: "model",
      name,
      title: document.data.title ?? name,
      description: document.data.description,
      events: [...events.values()].filter((event) => event.model === name),
      span: document.spanOf([], "key"),
    },
  ]);
  return new Map(models);
}
