import { compareBy } from "../base/compare.ts";
import type { SourceFile } from "../base/source.ts";
import { printDefinition } from "../definition/print.ts";
import type { RawCatalog, RawEvent, RawField, RawType } from "../definition/raw.ts";
import type { NamedType } from "./name-types.ts";
import { firstField, requiredPaths } from "./requirements.ts";
import { objectOf, type EventShape } from "./shape.ts";
import {
  overridesOf,
  UNDESCRIBED,
  useSiteBase,
  writeFields,
  type WriteContext,
} from "./write-fields.ts";

export interface WriteInput extends WriteContext {
  readonly events: readonly EventShape[];
  /** Numbers of shapes whose type exists already, so that it is not written again. */
  readonly known: ReadonlySet<number>;
  /** The type that `catalog.yaml` gives to the envelope field of every event type. */
  readonly envelope?: { readonly field: string; readonly type: NamedType };
  /** Whether `catalog.yaml` is written, because none exists yet. */
  readonly withCatalog: boolean;
  /** Wire names of data models and event types that are no identifiers. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The definition files, sorted by path. */
export function writeDefinitions(input: WriteInput): readonly SourceFile[] {
  const types = [...input.types.values()].filter((type) => !input.known.has(type.number));
  const files = [
    ...(input.withCatalog ? [catalogFile(input)] : []),
    ...types.map((type) => typeFile(type, input)),
    ...[...new Set(input.events.map((event) => event.model))].map((model) => {
      const title = input.titles.get(model);
      const data = { ...(title === undefined ? {} : { title }), description: UNDESCRIBED };
      return { path: `models/${model}/model.yaml`, text: printDefinition("model", data) };
    }),
    ...input.events.map((event) => eventFile(event, input)),
  ];
  return files.toSorted(compareBy((item) => item.path));
}

function catalogFile(input: WriteInput): SourceFile {
  const { envelope } = input;
  const name = envelope?.type.name ?? "";
  const roles = { push: name, query: name, response: name };
  const data: RawCatalog = {
    description: UNDESCRIBED,
    scope: "@canon",
    ...(envelope === undefined ? {} : { envelope: { field: envelope.field, ...roles } }),
  };
  return { path: "catalog.yaml", text: printDefinition("catalog", data) };
}

function typeFile(type: NamedType, input: WriteInput): SourceFile {
  const context = { ...input, ...(type.model === undefined ? {} : { model: type.model }) };
  const required = input.requirements.get(type.number) ?? new Set();
  const base = type.base === undefined ? undefined : input.types.get(type.base);
  const without = new Set(base?.shape.fields.keys());
  const fields = writeFields(type.shape, required, { ...context, without });
  const constants = type === input.envelope?.type ? { ...fields, ...constantsOf(fields) } : fields;
  const data: RawType = {
    description: type.shape.description ?? UNDESCRIBED,
    ...(base === undefined ? {} : { extends: base.name, ...overridesOf(required, base, context) }),
    ...(Object.keys(constants).length === 0 ? {} : { fields: constants }),
  };
  const folder = type.model === undefined ? "types" : `models/${type.model}/types`;
  return { path: `${folder}/${type.name}.yaml`, text: printDefinition("type", data) };
}

/** The two fields of the envelope that say what a message is always hold the same text. */
function constantsOf(fields: Readonly<Record<string, RawField>>): Record<string, RawField> {
  const { DataModel, EventType } = fields;
  return {
    ...(DataModel === undefined ? {} : { DataModel: { ...DataModel, constant: "model" as const } }),
    ...(EventType === undefined ? {} : { EventType: { ...EventType, constant: "event" as const } }),
  };
}

function eventFile(event: EventShape, input: WriteInput): SourceFile {
  const context = { ...input, model: event.model };
  const required = requiredPaths(event.message);
  const field = input.envelope?.field ?? "";
  const envelope = event.message.fields.get(field);
  const without = new Set(envelope === undefined ? [] : [field]);
  const fields = writeFields(event.message, required, { ...context, without });
  const all = { ...envelopeField(event, context), ...fields };
  const title = input.titles.get(`${event.model}.${event.event}`);
  const data: RawEvent = {
    ...(title === undefined ? {} : { title }),
    description: event.message.description ?? UNDESCRIBED,
    ...methodOf(event, input.events),
    ...(Object.keys(all).length === 0 ? {} : { fields: all }),
  };
  return {
    path: `models/${event.model}/events/${event.event}.yaml`,
    text: printDefinition("event", data),
  };
}

/** What the event adds to the envelope, or requires of it; nothing if it takes it as it is. */
function envelopeField(event: EventShape, input: WriteInput): Readonly<Record<string, RawField>> {
  const { envelope } = input;
  const field = envelope === undefined ? undefined : event.message.fields.get(envelope.field);
  const shape = field === undefined ? undefined : objectOf(field.shape);
  if (envelope === undefined || field === undefined || shape === undefined) return {};
  const required = requiredPaths(shape);
  if (input.numbers.numberOf(shape) === envelope.type.number) {
    const more = overridesOf(required, envelope.type, input);
    return more.overrides === undefined ? {} : { [field.name]: more };
  }
  const base = useSiteBase({ field: field.name, list: false }, shape, input);
  if (base?.number === envelope.type.number) {
    const without = new Set(base.shape.fields.keys());
    const added = writeFields(shape, required, { ...input, without });
    return { [field.name]: { ...overridesOf(required, base, input), fields: added } };
  }
  const only = new Map([[field.name, field]]);
  const paths = [...requiredPaths(event.message)].filter((path) => firstField(path) === field.name);
  return writeFields({ kind: "object", fields: only }, new Set(paths), input);
}

/** A query is known by the response that is named after it; everything else is pushed. */
function methodOf(
  event: EventShape,
  all: readonly EventShape[],
): Pick<RawEvent, "method" | "response"> {
  const names = new Set(
    all.filter((other) => other.model === event.model).map((other) => other.event),
  );
  const responses = (name: string): readonly string[] => [
    `${name}Response`,
    ...(name === "Query" || name === "Request" ? ["Response"] : []),
  ];
  const response = responses(event.event).find((name) => names.has(name));
  if (response !== undefined) return { method: "pull", response };
  const answers = [...names].some(
    (name) => responses(name).find((answer) => names.has(answer)) === event.event,
  );
  return { method: answers ? "pull" : "push" };
}
