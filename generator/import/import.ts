import { compareBy } from "../base/compare.ts";
import { sortDiagnostics, type Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { finding, startOf } from "./finding.ts";
import { knownTypes } from "./known-types.ts";
import { nameTypes, type NamedType } from "./name-types.ts";
import { nameEvents, type EventNames } from "./name-events.ts";
import { parseSchema } from "./parse-schema.ts";
import { proposeTypes } from "./propose-types.ts";
import { requirementsOf } from "./requirements.ts";
import { ShapeNumbers, type EventShape, type ObjectShape } from "./shape.ts";
import { usesOf, type Use } from "./uses.ts";
import { writeDefinitions } from "./write-definitions.ts";
import { useSiteBase } from "./write-fields.ts";

export interface ImportInput {
  /** JSON Schemas, one per event type, named `<model>/<event>.json` by their paths. */
  readonly schemas: readonly SourceFile[];
  /** Names on the wire by path without ending: `patientadmin`, `patientadmin/newpatient`. */
  readonly names: EventNames;
  /** Definitions that exist already: their types are used, and not written again. */
  readonly catalog?: Catalog;
}

export interface ImportResult {
  /** Definition files, relative to the definitions folder. */
  readonly files: readonly SourceFile[];
  readonly types: readonly NamedType[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The envelope of every message of the API. */
const ENVELOPE = "Meta";

/**
 * JSON Schemas as definitions. Objects that repeat become types, named by how they are used. The
 * structure that the definitions say equals that of the schemas; what they cannot hold is refused.
 */
export function importSchemas(input: ImportInput): ImportResult {
  const { events, titles, diagnostics } = parseAll(input);
  const numbers = new ShapeNumbers();
  const uses = usesOf(events, numbers);
  const known = knownTypes(input.catalog, { uses, numbers });
  const eventNames = new Map<string, Set<string>>();
  for (const event of events) {
    eventNames.set(event.model, (eventNames.get(event.model) ?? new Set()).add(event.event));
  }
  const named = nameTypes({
    types: proposeTypes(uses, numbers, known),
    known,
    events: eventNames,
    taken: input.catalog?.records.values() ?? [],
  });
  const envelope = envelopeType(uses, named);
  const types = withoutVariants(named, envelope);
  const context = { numbers, types, requirements: new Map() };
  const requirements = requirementsOf(types, extraUses(uses, context));
  const files = writeDefinitions({
    numbers,
    types,
    requirements,
    events,
    titles,
    known: new Set(known.keys()),
    withCatalog: input.catalog === undefined,
    ...(envelope === undefined ? {} : { envelope: { field: ENVELOPE, type: envelope } }),
  });
  const proposed = [...types.values()].filter((type) => !known.has(type.number));
  const doubts = proposed.flatMap((type) => doubtOf(type, events));
  return {
    files,
    types: proposed.toSorted(compareBy((type) => type.name)),
    diagnostics: sortDiagnostics([...diagnostics, ...doubts]),
  };
}

function parseAll(input: ImportInput): {
  readonly events: readonly EventShape[];
  readonly titles: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = input.schemas.map((file) => ({ file, ...parseSchema(file) }));
  const named = nameEvents(parsed, input.names);
  const events = parsed.flatMap(({ file, message }) => {
    const name = named.events.get(file.path);
    return message === undefined || name === undefined
      ? []
      : [{ ...name, file: file.path, message }];
  });
  return {
    events: events.toSorted(compareBy((event) => `${event.model}.${event.event}`)),
    titles: named.titles,
    diagnostics: [...parsed.flatMap((one) => one.diagnostics), ...named.diagnostics],
  };
}

/** Objects that use a type by adding fields to it at one place only. */
function extraUses(
  uses: readonly Use[],
  context: Parameters<typeof useSiteBase>[2],
): ReadonlyMap<number, readonly ObjectShape[]> {
  const extra = new Map<number, ObjectShape[]>();
  for (const use of uses) {
    if (context.types.has(use.number)) continue;
    const base = useSiteBase(use, use.shape, { ...context, model: use.model });
    if (base !== undefined) extra.set(base.number, [...(extra.get(base.number) ?? []), use.shape]);
  }
  return extra;
}

/** The type that most messages have as their envelope. */
function envelopeType(
  uses: readonly Use[],
  types: ReadonlyMap<number, NamedType>,
): NamedType | undefined {
  const counts = new Map<number, number>();
  for (const use of uses) {
    if (use.path.length !== 1 || use.field !== ENVELOPE || !types.has(use.number)) continue;
    counts.set(use.number, (counts.get(use.number) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most === undefined ? undefined : types.get(most[0]);
}

/** An envelope with more fields is no type: the event types that have it add those fields. */
function withoutVariants(
  types: ReadonlyMap<number, NamedType>,
  envelope: NamedType | undefined,
): ReadonlyMap<number, NamedType> {
  const isVariant = (type: NamedType): boolean =>
    envelope !== undefined &&
    type.base === envelope.number &&
    type.uses.every((use) => use.path.length === 1 && use.field === ENVELOPE);
  return new Map([...types].filter(([, type]) => !isVariant(type)));
}

function doubtOf(type: NamedType, events: readonly EventShape[]): readonly Diagnostic[] {
  const [use] = type.uses;
  const event = events.find((one) => one.model === use?.model && one.event === use.event);
  if (type.doubt === undefined || use === undefined || event === undefined) return [];
  const place = `${use.model}.${use.event} ${use.path.join(".")}`;
  return [
    finding("name-by-use", startOf({ path: event.file }), `The type ${type.doubt}, ${place}.`),
  ];
}
