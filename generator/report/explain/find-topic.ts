import { didYouMean } from "../../base/did-you-mean.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { DatedCatalog, History } from "../../catalog/history.ts";
import { explainCode } from "./explain-code.ts";
import { explainedCodes } from "./code-tables.ts";
import { explainEvent, explainModel } from "./explain-event.ts";
import { explainType } from "./explain-record.ts";
import { explainExtension, explainFormat, explainValueSet } from "./explain-values.ts";
import type { Explanation } from "./explanation.ts";
import { findField } from "./find-field.ts";
import { placesOf } from "./places-of.ts";

/** What a topic names, or a sentence that says that it names nothing, with a hint. */
export type TopicResult =
  | { readonly found: readonly [Explanation, ...Explanation[]] }
  | { readonly found?: undefined; readonly message: string; readonly hint: string };

const HELP =
  'Name a path such as "PatientAdmin.NewPatient.Patient", an event type, a type, a value set, a format or a code.';

/** A name that can be asked for. The same name can stand for several things. */
interface Topic {
  readonly names: readonly string[];
  explain(): Explanation;
}

/**
 * Explains what a topic names: a path, an event type, a data model, a type, a value set, a format, an
 * extension, or a code of a diagnostic or issue. Without a catalog only codes are known.
 */
export function explain(
  topic: string,
  catalog: Catalog | undefined,
  history?: History,
): TopicResult {
  const dated = catalog && (history === undefined ? { catalog } : { catalog, history });
  const topics = [...(dated === undefined ? [] : topicsOf(dated)), ...codeTopics()];
  const wanted = topic.trim();
  const exact = topics.filter(({ names }) => names.includes(wanted));
  const lower = wanted.toLowerCase();
  const found =
    exact.length > 0
      ? exact
      : topics.filter(({ names }) => names.some((name) => name.toLowerCase() === lower));
  const [first, ...others] = found;
  if (first !== undefined)
    return { found: [first.explain(), ...others.map((other) => other.explain())] };
  const field = dated === undefined ? undefined : findField(dated, wanted);
  if (field !== undefined) return field;
  const names = topics.flatMap((candidate) => candidate.names);
  const places = catalog === undefined ? undefined : placesOf(catalog, wanted);
  const hint = places ?? didYouMean(wanted, names) ?? HELP;
  return { message: `Nothing is named "${wanted}".`, hint };
}

function topicsOf(dated: DatedCatalog): readonly Topic[] {
  const { catalog } = dated;
  const types = [...catalog.records.values()].filter(
    ({ form }) => form === "shared" || form === "local",
  );
  return [
    ...[...catalog.models.values()].map((model) => ({
      names: [model.name, model.title],
      explain: () => explainModel(model),
    })),
    ...[...catalog.events.values()].map((event) => ({
      names: [event.id, `${catalog.models.get(event.model)?.title ?? event.model}.${event.title}`],
      explain: () => explainEvent(dated, event),
    })),
    ...types.map((type) => ({
      names: [type.id, type.name],
      explain: () => explainType(catalog, type),
    })),
    ...[...catalog.valueSets.values()].map((set) => ({
      names: [set.id, set.name],
      explain: () => explainValueSet(catalog, set),
    })),
    ...[...catalog.formats.values()].map((format) => ({
      names: [format.name],
      explain: () => explainFormat(catalog, format),
    })),
    ...[...catalog.extensions.values()].map((extension) => ({
      names: [extension.id],
      explain: () => explainExtension(catalog, extension),
    })),
  ];
}

function codeTopics(): readonly Topic[] {
  return explainedCodes().map((code) => ({ names: [code.code], explain: () => explainCode(code) }));
}
