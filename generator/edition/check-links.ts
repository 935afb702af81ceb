import type { Diagnostic } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { EventType } from "../catalog/event-type.ts";
import { listsCodes, type ValueSet } from "../catalog/value-set.ts";
import type { Format } from "../catalog/format.ts";
import { isRecordName } from "../definition/names.ts";
import { patternProblem } from "../definition/pattern-problem.ts";
import { damage } from "./edition-fault.ts";

/** Names of a catalog that lead nowhere, and value sets and formats that cannot be used. */
export function checkLinks(catalog: Catalog): readonly Diagnostic[] {
  return [
    ...[...catalog.models.values()].flatMap(({ name, span }) => nameProblem(name, span)),
    ...[...catalog.events.values()].flatMap((event) => eventProblems(catalog, event)),
    ...[...catalog.valueSets.values()].flatMap((set) => valueSetProblems(catalog, set)),
    ...[...catalog.formats.values()].flatMap(formatProblems),
    ...[...catalog.extensions.values()].flatMap(({ id, record, span }) =>
      catalog.records.has(record) ? [] : [damage(span, `The extension "${id}" carries nothing.`)],
    ),
    ...[...catalog.records.values()].flatMap(({ id, home, model, form, span }) => {
      const isOrphan = model !== undefined && !catalog.models.has(model);
      const isMissing = !catalog.records.has(home);
      const isLost = form === "inline" && home === id && !isCarried(catalog, id);
      return isOrphan || isMissing || isLost
        ? [damage(span, `"${id}" belongs to nothing that the edition has.`)]
        : [];
    }),
  ];
}

function nameProblem(name: string, span: Span): readonly Diagnostic[] {
  return isRecordName(name) ? [] : [damage(span, `"${name}" is no name that something can have.`)];
}

function eventProblems(catalog: Catalog, event: EventType): readonly Diagnostic[] {
  const { id, name, model, method, response, related, span } = event;
  const unknown = [
    ...(catalog.models.has(model) ? [] : [model]),
    ...(response === undefined ? [] : [`${model}.${response}`]).filter(
      (answer) => !catalog.events.has(answer),
    ),
    ...related.filter((other) => other === id || !catalog.events.has(other)),
    ...(catalog.records.has(id) ? [] : [id]),
  ];
  const misplaced = method === "push" && response !== undefined;
  return [
    ...nameProblem(name, span),
    ...unknown.map((other) => damage(span, `"${id}" names "${other}", which it cannot mean.`)),
    ...(misplaced ? [damage(span, `"${id}" is pushed, and has a response.`)] : []),
  ];
}

function valueSetProblems(catalog: Catalog, set: ValueSet): readonly Diagnostic[] {
  const { id, name, model, codes, binding, source, standard, span } = set;
  const isListed = listsCodes(set) || (binding === "open" && standard !== undefined);
  const isNamed = source !== "standard" || standard !== undefined;
  const isUnique = new Set(codes.map(({ code }) => code)).size === codes.length;
  const isOwned = model === undefined || catalog.models.has(model);
  return [
    ...nameProblem(name, span),
    ...(isListed && isNamed && isUnique && isOwned
      ? []
      : [damage(span, `The value set "${id}" lacks its codes, its standard or its model.`)]),
  ];
}

function formatProblems({ name, pattern, example, span }: Format): readonly Diagnostic[] {
  const problem = patternProblem(pattern);
  if (problem !== undefined) return [damage(span, `The format "${name}": ${problem.message}`)];
  return new RegExp(pattern, "u").test(example)
    ? []
    : [damage(span, `The example of the format "${name}" does not match its pattern.`)];
}

function isCarried(catalog: Catalog, record: string): boolean {
  return [...catalog.extensions.values()].some((extension) => extension.record === record);
}
