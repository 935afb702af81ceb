import { compareBy } from "../base/compare.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CatalogFacts, ExtensionFacts } from "./catalog-facts.ts";
import { envelopeTypes, withoutVariants } from "./envelope.ts";
import { finding, startOf } from "./finding.ts";
import { knownTypes, shapesOf } from "./known-types.ts";
import { nameFormats } from "./name-formats.ts";
import { nameTypes, type NamedType } from "./name-types.ts";
import { nameValueSets } from "./name-value-sets.ts";
import { proposeTypes } from "./propose-types.ts";
import { ShapeNumbers } from "./shape-numbers.ts";
import { NO_MODEL, type EventShape } from "./shape.ts";
import { typeFacts } from "./type-facts.ts";
import { countFields, usesOf, type Use } from "./uses.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { writeDefinitions } from "./write-definitions.ts";
import { useSiteBase } from "./use-site-base.ts";
import { pascalCase } from "./words.ts";
import { writeVocabulary } from "./write-vocabulary.ts";

export interface ShapesToDefine {
  /** Sorted by model and event type. */
  readonly events: readonly EventShape[];
  /** Wire names of data models and event types that are no identifiers. */
  readonly titles: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
  readonly catalog?: Catalog;
  /** What is told beside the schemas of the messages. */
  readonly facts?: CatalogFacts;
  readonly extensions?: readonly ExtensionFacts[];
}

/** Fields of one message at all its paths; reading the definitions allows no more. */
const MAX_OCCURRENCES = 100_000;

/** Messages as definition files: their types found and named, what they say spread over them. */
export function definitionsOf(input: ShapesToDefine): {
  readonly files: readonly SourceFile[];
  readonly types: readonly NamedType[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const large = input.events.filter(
    ({ message }) => countFields(message, MAX_OCCURRENCES) > MAX_OCCURRENCES,
  );
  if (large.length > 0) return { files: [], types: [], diagnostics: large.map(tooLarge) };
  const { events, vocabulary, extensions = [] } = input;
  // What extensions carry may be of the types that messages are made of.
  const all = [...events, ...extensions.map(asEvent)];
  const shapes = shapesOf(input.catalog);
  const numbers = new ShapeNumbers([
    ...[...shapes.values()].map((shape) => ({ shape })),
    ...all.map(({ message, model }) => ({ shape: message, model })),
  ]);
  const uses = usesOf(all, numbers);
  const known = knownTypes(shapes, { uses, numbers });
  const named = nameTypes({
    types: proposeTypes(uses, numbers, known),
    numbers,
    known,
    events: eventNames(events),
    taken: input.catalog?.records.values() ?? [],
  });
  const envelope = envelopeTypes(events, uses, named);
  const types = withoutVariants(named, envelope);
  const proposed = [...types.values()].filter((type) => !known.has(type.number));
  const taken = [...types.values(), ...(input.catalog?.records.values() ?? [])];
  const valueSets = nameValueSets(vocabulary, all, taken);
  const formats = nameFormats(vocabulary, all);
  const models = modelsOf(input);
  const files = writeDefinitions({
    ...input,
    models,
    numbers,
    types,
    typeFacts: typeFacts(types, extraUses(uses, { numbers, types }), { numbers, types }),
    known: new Set(known.keys()),
    valueSets: new Map([...valueSets].map(([key, { name }]) => [key, name])),
    formats,
    ...(envelope === undefined ? {} : { envelope }),
  });
  const words = writeVocabulary(vocabulary, { valueSets, formats, models });
  return {
    files: [...files, ...words].toSorted(compareBy((file) => file.path)),
    types: proposed.toSorted(compareBy((type) => type.name)),
    diagnostics: proposed.flatMap((type) => doubtOf(type, events)),
  };
}

/** The data of an extension, as if it were a message that belongs to no data model. */
function asEvent({ id, shape }: ExtensionFacts): EventShape {
  return { model: NO_MODEL, event: pascalCase(id), file: "", message: shape, exact: true };
}

/** Names of the data models that are there: those of the messages, and those that have none. */
function modelsOf({ events, facts, catalog }: ShapesToDefine): ReadonlySet<string> {
  const told = [...(facts?.models ?? [])].filter(([, model]) => model.events.length === 0);
  return new Set([
    ...events.map(({ model }) => model),
    ...told.map(([name]) => name),
    ...(catalog?.models.keys() ?? []),
  ]);
}

function eventNames(events: readonly EventShape[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { model, event } of events)
    names.set(model, (names.get(model) ?? new Set()).add(event));
  return names;
}

/** Objects that use a type by adding fields to it at one place only. */
function extraUses(
  uses: readonly Use[],
  context: { readonly numbers: ShapeNumbers; readonly types: ReadonlyMap<number, NamedType> },
): ReadonlyMap<number, readonly Use[]> {
  const extra = new Map<number, Use[]>();
  for (const use of uses) {
    if (context.types.has(use.number)) continue;
    const base = useSiteBase(use, use.shape, { ...context, model: use.model });
    if (base !== undefined) extra.set(base.number, [...(extra.get(base.number) ?? []), use]);
  }
  return extra;
}

function tooLarge({ file, model, event }: EventShape): Diagnostic {
  const message = `A message of "${model}.${event}" has more than ${MAX_OCCURRENCES} fields.`;
  return finding("too-many", startOf({ path: file }), message);
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
