import type { RawField } from "../definition/raw.ts";
import { UNDESCRIBED } from "../definition/undescribed.ts";
import { factsBelow } from "./facts.ts";
import { roleOf } from "./method-of.ts";
import type { NamedType } from "./name-types.ts";
import { ENVELOPE } from "./propose-types.ts";
import type { EventShape } from "./shape.ts";
import { writeField, type WriteContext } from "./write-fields.ts";
import type { Use } from "./uses.ts";

const ROLES = ["push", "query", "response"] as const;

/** The types of the field that every message has, by the role of the event type. */
export interface EnvelopeTypes {
  readonly field: string;
  readonly types: Readonly<Record<(typeof ROLES)[number], NamedType>>;
}

/** The types that most messages have as their envelope; none unless all messages have one. */
export function envelopeTypes(
  events: readonly EventShape[],
  uses: readonly Use[],
  types: ReadonlyMap<number, NamedType>,
): EnvelopeTypes | undefined {
  if (!events.every(hasEnvelope)) return undefined;
  const roles = new Map(
    events.map((event) => [`${event.model}.${event.event}`, roleOf(event, events)]),
  );
  const tops = uses.filter((use) => use.path.length === 1 && use.field === ENVELOPE);
  const mostOf = (some: readonly Use[]): NamedType | undefined => {
    const counts = new Map<number, number>();
    for (const { number } of some)
      if (types.has(number) && types.get(number)?.model === undefined)
        counts.set(number, (counts.get(number) ?? 0) + 1);
    const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    return most === undefined ? undefined : types.get(most[0]);
  };
  const usual = mostOf(tops);
  if (usual === undefined) return undefined;
  const [push = usual, query = usual, response = usual] = ROLES.map((role) =>
    mostOf(tops.filter((use) => roles.get(`${use.model}.${use.event}`) === role)),
  );
  return { field: ENVELOPE, types: { push, query, response } };
}

function hasEnvelope({ message }: EventShape): boolean {
  const field = message.fields.get(ENVELOPE);
  return field?.shape.kind === "object" && field.facts.required === "always";
}

/** What the event type says of its envelope; nothing if it takes it as it is. */
export function envelopeField(
  event: EventShape,
  context: WriteContext & {
    readonly envelope?: EnvelopeTypes;
    readonly events: readonly EventShape[];
  },
): Readonly<Record<string, RawField>> {
  const { envelope } = context;
  const field = envelope === undefined ? undefined : event.message.fields.get(envelope.field);
  if (envelope === undefined || field === undefined) return {};
  const type = envelope.types[roleOf(event, context.events)];
  const written = writeField(field, factsBelow(event.message), context);
  const usual: RawField = {
    type: type.name,
    required: true,
    reliability: "reliable",
    description: type.shape.description ?? UNDESCRIBED,
  };
  const { description, ...rest } = written;
  const own = Object.entries({ ...rest, description }).filter(
    ([key, value]) => usual[key as keyof RawField] !== value,
  );
  const isSaid = event.exact || own.some(([key]) => key !== "description");
  return isSaid && own.length > 0
    ? { [field.name]: { ...Object.fromEntries(own), ...describedIfObject(written, own) } }
    : {};
}

/** An object of its own is written whole. */
function describedIfObject(
  written: RawField,
  own: readonly (readonly [string, unknown])[],
): RawField {
  const isWhole = own.some(([key]) => key === "type");
  return isWhole ? written : {};
}

/** An envelope with more fields is no type: the event types that have it add those fields. */
export function withoutVariants(
  types: ReadonlyMap<number, NamedType>,
  envelope: EnvelopeTypes | undefined,
): ReadonlyMap<number, NamedType> {
  const bases = new Set(Object.values(envelope?.types ?? {}).map((type) => type.number));
  const isVariant = (type: NamedType): boolean =>
    type.definition === undefined &&
    !bases.has(type.number) &&
    type.base !== undefined &&
    bases.has(type.base) &&
    type.uses.every((use) => use.path.length === 1 && use.field === ENVELOPE);
  return new Map([...types].filter(([, type]) => !isVariant(type)));
}
