import { compareBy } from "../base/compare.ts";
import type { SourceFile } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { printDefinition } from "../definition/print.ts";
import type {
  RawCatalog,
  RawEvent,
  RawField,
  RawFields,
  RawModel,
  RawRules,
  RawType,
} from "../definition/raw.ts";
import { UNDESCRIBED } from "../definition/undescribed.ts";
import type { CatalogFacts, ExtensionFacts } from "./catalog-facts.ts";
import { envelopeField, type EnvelopeTypes } from "./envelope.ts";
import { factsBelow } from "./facts.ts";
import { fileReliability, withoutDefault } from "./file-reliability.ts";
import { methodOf } from "./method-of.ts";
import type { NamedType } from "./name-types.ts";
import { hasRulesOf } from "./propose-types.ts";
import type { EventShape, ObjectShape } from "./shape.ts";
import { writeExtension } from "./write-extension.ts";
import { overridesOf, writeFields, type WriteContext } from "./write-fields.ts";

export interface WriteInput extends WriteContext {
  readonly events: readonly EventShape[];
  /** The types that `catalog.yaml` gives to the envelope field of the event types. */
  readonly envelope?: EnvelopeTypes;
  /** The definitions that exist already. */
  readonly catalog?: Catalog;
  /** Wire names of data models and event types that are no identifiers. */
  readonly titles: ReadonlyMap<string, string>;
  /** Names of the data models that are there. */
  readonly models: ReadonlySet<string>;
  /** What is told beside the schemas of the messages. */
  readonly facts?: CatalogFacts;
  readonly extensions?: readonly ExtensionFacts[];
}

/** The files of the catalog, models, types and event types, sorted by path. */
export function writeDefinitions(input: WriteInput): readonly SourceFile[] {
  const types = [...input.types.values()].filter((type) => !input.known.has(type.number));
  const { catalog } = input;
  const models = [...input.models].filter((model) => !(catalog?.models.has(model) ?? false));
  const extensions = (input.extensions ?? []).filter(
    ({ id }) => !(catalog?.extensions.has(id) ?? false),
  );
  const files = [
    ...(catalog === undefined ? [catalogFile(input)] : []),
    ...types.map((type) => typeFile(type, input)),
    ...models.map((model) => modelFile(model, input)),
    ...input.events.map((event) => eventFile(event, input)),
    ...extensions.map((extension) => writeExtension(extension, input)),
  ];
  return files.toSorted(compareBy((item) => item.path));
}

function modelFile(model: string, { titles, facts }: WriteInput): SourceFile {
  const told = facts?.models.get(model);
  const title = titles.get(model) ?? told?.title ?? model;
  const data: RawModel = {
    ...(title === model ? {} : { title }),
    description: told?.description ?? UNDESCRIBED,
  };
  return { path: `models/${model}/model.yaml`, text: printDefinition("model", data) };
}

function catalogFile({ envelope, facts }: WriteInput): SourceFile {
  const names =
    envelope === undefined
      ? {}
      : {
          envelope: {
            field: envelope.field,
            push: envelope.types.push.name,
            query: envelope.types.query.name,
            response: envelope.types.response.name,
          },
        };
  const { description = UNDESCRIBED, scope = "@canon" } = facts ?? {};
  const data: RawCatalog = { description, scope, ...names };
  return { path: "catalog.yaml", text: printDefinition("catalog", data) };
}

function typeFile(type: NamedType, input: WriteInput): SourceFile {
  const context = { ...input, ...(type.model === undefined ? {} : { model: type.model }) };
  const facts = input.typeFacts.get(type.number) ?? new Map();
  const base = type.base === undefined ? undefined : input.types.get(type.base);
  const without = new Set(base?.shape.fields.keys());
  const written = writeFields(type.shape, facts, { ...context, without });
  const fields = isEnvelope(type, input) ? { ...written, ...constantsOf(written) } : written;
  const data: RawType = {
    description: type.shape.description ?? UNDESCRIBED,
    ...(base === undefined ? {} : { extends: base.name, ...overridesOf(facts, base, context) }),
    ...fieldsOfFile(fields),
    ...rulesOf(type.shape, base?.shape),
  };
  const folder = type.model === undefined ? "types" : `models/${type.model}/types`;
  return { path: `${folder}/${type.name}.yaml`, text: printDefinition("type", data) };
}

function isEnvelope(type: NamedType, { envelope, events }: WriteInput): boolean {
  if (envelope === undefined || events.some((event) => event.exact)) return false;
  return Object.values(envelope.types).includes(type);
}

/** The two fields of the envelope that say what a message is always hold the same text. */
function constantsOf(fields: RawFields): Record<string, RawField> {
  const constant = (name: string, value: "model" | "event"): Record<string, RawField> => {
    const field = fields[name];
    if (field === undefined || field.type !== undefined) return {};
    const { values: _, format: __, ...rest } = field;
    return { [name]: { ...rest, constant: value } };
  };
  return { ...constant("DataModel", "model"), ...constant("EventType", "event") };
}

function eventFile(event: EventShape, input: WriteInput): SourceFile {
  const context = { ...input, model: event.model };
  const field = input.envelope?.field ?? "";
  const without = new Set(event.message.fields.has(field) ? [field] : []);
  const fields = writeFields(event.message, factsBelow(event.message), { ...context, without });
  const title = input.titles.get(`${event.model}.${event.event}`);
  const data: RawEvent = {
    ...(title === undefined ? {} : { title }),
    description: event.message.description ?? UNDESCRIBED,
    ...methodOf(event, input.events),
    ...toldOf(event),
    ...fieldsOfFile({ ...envelopeField(event, context), ...fields }),
    ...rulesOf(event.message),
  };
  return {
    path: `models/${event.model}/events/${event.event}.yaml`,
    text: printDefinition("event", data),
  };
}

/** What is told of an event type beside its schemas, where it is not what counts if nothing is said. */
function toldOf({ model, told }: EventShape): Partial<RawEvent> {
  if (told === undefined) return {};
  const { status, dataOnDemand, sender, related } = told;
  const short = related.map((id) => (id.startsWith(`${model}.`) ? id.slice(model.length + 1) : id));
  return {
    ...(status === "unknown" ? {} : { status }),
    ...(dataOnDemand ? { dataOnDemand } : {}),
    ...(sender === undefined ? {} : { sender }),
    ...(related.length === 0 ? {} : { related: short }),
  };
}

/** The fields, with the rating that most of them have stated once for the whole file. */
function fieldsOfFile(fields: RawFields): Pick<RawType, "reliability" | "fields"> {
  if (Object.keys(fields).length === 0) return {};
  const reliability = fileReliability(fields);
  if (reliability === undefined) return { fields };
  return { reliability, fields: withoutDefault(fields, reliability) };
}

/** The rules of an object, beside those that it has from its base. */
function rulesOf(shape: ObjectShape, base?: ObjectShape): { readonly rules?: RawRules } {
  const own = shape.rules.filter(
    (rule) => base === undefined || !hasRulesOf(base, { ...shape, rules: [rule] }),
  );
  if (own.length === 0) return {};
  return { rules: Object.fromEntries(own.map(({ id, ...rule }) => [id, rule])) };
}
