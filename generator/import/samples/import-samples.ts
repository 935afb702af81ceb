import { compareBy, compareText } from "../../base/compare.ts";
import { hasErrors, sortDiagnostics, type Diagnostic } from "../../base/diagnostic.ts";
import { isJsonObject } from "../../base/json.ts";
import type { SourceFile } from "../../base/source.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { META_SCHEMA } from "../../definition/meta-schema.ts";
import { isRecordName } from "../../definition/names.ts";
import { definitionsOf } from "../definitions-of.ts";
import type { ImportResult } from "../import.ts";
import { ENVELOPE } from "../propose-types.ts";
import type { EventShape, ObjectShape, ShapeField } from "../shape.ts";
import { Vocabulary } from "../vocabulary.ts";
import { pascalCase } from "../words.ts";
import { formatTests } from "./format-tests.ts";
import { Observer } from "./observe.ts";
import { parseSamples } from "./parse-samples.ts";
import { findingAt, type Sample } from "./sample.ts";
import { SeenShapes } from "./shape-of-seen.ts";

export interface SamplesInput {
  /** Messages, as JSON or one on each line, named `<model>/<event>.json` by their paths. */
  readonly files: readonly SourceFile[];
  /** Definitions that exist already: their types and formats are used, and not written again. */
  readonly catalog?: Catalog;
}

/** The messages of one event type. */
interface Group {
  readonly model: string;
  readonly event: string;
  /** As the messages carry them; none if they do not say. */
  readonly wire?: { readonly model: string; readonly event: string };
  readonly samples: Sample[];
}

/** The two fields of the envelope that say what a message is. */
const CONSTANTS = { DataModel: "model", EventType: "event" } as const;

const WIRE_NAME = new RegExp(META_SCHEMA.$defs.wireName.pattern, "u");

/**
 * Definitions that sample messages suggest: fields of the types that were seen, how often they were
 * there, formats and codes. No value of a message gets into them but codes that many of them repeat.
 */
export function importSamples(input: SamplesInput): ImportResult {
  const { samples, diagnostics } = parseSamples(input.files);
  const { groups, refused } = groupsOf(samples);
  const vocabulary = new Vocabulary(input.catalog);
  const formats = formatTests(input.catalog);
  const found: Diagnostic[] = [...diagnostics, ...refused];
  const events = groups.map((group): EventShape => {
    const observer = new Observer(formats);
    for (const sample of group.samples) observer.add({ sample, at: [] });
    const shapes = new SeenShapes(vocabulary);
    const message = shapes.object(observer.message);
    found.push(...observer.diagnostics, ...shapes.diagnostics);
    const { model, event } = group;
    const file = group.samples[0]?.source.path ?? "";
    return {
      model,
      event,
      file,
      exact: false,
      message: group.wire ? withConstants(message) : message,
    };
  });
  if (hasErrors(found)) return { files: [], types: [], diagnostics: sortDiagnostics(found) };
  const made = definitionsOf({
    events: events.toSorted(compareBy(({ model, event }) => `${model}.${event}`)),
    titles: titlesOf(groups),
    vocabulary,
    ...(input.catalog === undefined ? {} : { catalog: input.catalog }),
  });
  return { ...made, diagnostics: sortDiagnostics([...found, ...made.diagnostics]) };
}

function groupsOf(samples: readonly Sample[]): {
  readonly groups: readonly Group[];
  readonly refused: readonly Diagnostic[];
} {
  const groups = new Map<string, Group>();
  const refused: Diagnostic[] = [];
  for (const sample of samples) {
    const wire = wireOf(sample);
    const { model, event } = wire ?? namesOfPath(sample.source.path);
    const names = { model: pascalCase(model), event: pascalCase(event) };
    if (![names.model, names.event].every(isRecordName)) {
      const text = "The message does not say which event type it is, and neither does its path.";
      refused.push(findingAt("bad-name", { sample, at: [ENVELOPE] }, text));
      continue;
    }
    const key = `${names.model}.${names.event}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { ...names, ...(wire === undefined ? {} : { wire }), samples: [sample] });
    else group.samples.push(sample);
  }
  return {
    groups: [...groups].toSorted(([a], [b]) => compareText(a, b)).map(([, group]) => group),
    refused,
  };
}

/** What `Meta` says that the message is. */
function wireOf({ value }: Sample): Group["wire"] {
  const meta = value[ENVELOPE];
  if (!isJsonObject(meta)) return undefined;
  const { DataModel: model, EventType: event } = meta;
  const areNames = [model, event].every(
    (name) => typeof name === "string" && name.length <= 64 && WIRE_NAME.test(name),
  );
  return areNames && typeof model === "string" && typeof event === "string"
    ? { model, event }
    : undefined;
}

function namesOfPath(path: string): { readonly model: string; readonly event: string } {
  const [model = "", event = ""] = path
    .replace(/\.(?:json|ndjson|jsonl)$/u, "")
    .split("/")
    .slice(-2);
  // `Scheduling.New.1.json` of a folder of samples.
  const [, ownModel, ownEvent] = /^([A-Za-z]+)\.([A-Za-z]+)(?:\.|$)/u.exec(event) ?? [];
  return { model: ownModel ?? model, event: ownEvent ?? event };
}

/** Messages are told apart by the envelope, so it is always there, and says what they are. */
function withConstants(message: ObjectShape): ObjectShape {
  const meta = message.fields.get(ENVELOPE);
  if (meta?.shape.kind !== "object") return message;
  const inner = new Map(
    [...meta.shape.fields].map(([name, field]) => [name, constantField(field)] as const),
  );
  const shape: ObjectShape = { ...meta.shape, fields: inner };
  const facts = { ...meta.facts, required: "always" } as const;
  const fields = new Map([...message.fields, [ENVELOPE, { ...meta, shape, facts }]]);
  return { ...message, fields };
}

function constantField(field: ShapeField): ShapeField {
  if (!Object.hasOwn(CONSTANTS, field.name)) return field;
  const { values: _, format: __, ...facts } = field.facts;
  const constant = CONSTANTS[field.name as keyof typeof CONSTANTS];
  return { ...field, constant, facts: { ...facts, required: "always" } };
}

function titlesOf(groups: readonly Group[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { model, event, wire } of groups) {
    if (wire === undefined) continue;
    if (model !== wire.model) titles.set(model, wire.model);
    if (event !== wire.event) titles.set(`${model}.${event}`, wire.event);
  }
  return titles;
}
