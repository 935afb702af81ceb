import { singular } from "../base/singular.ts";
import { isRecordName } from "../definition/names.ts";
import { fieldPlaces, type FieldPlace } from "./field-places.ts";
import type { EventShape } from "./shape.ts";
import type { ValueSetDraft, Vocabulary } from "./vocabulary.ts";
import { pascalCase } from "./words.ts";

/** Where a value set is defined, and what it is called there. */
export interface SetName {
  readonly name: string;
  /** The only data model that uses it; none where several do. */
  readonly model?: string;
}

interface Taken {
  readonly name: string;
  readonly model?: string;
}

/**
 * Names the value sets by what the schema calls them, else by the field, else by the field and what
 * holds it. A package exports types and value sets together, so that they share one space of names.
 */
export function nameValueSets(
  vocabulary: Vocabulary,
  events: readonly EventShape[],
  taken: Iterable<Taken>,
): ReadonlyMap<string, SetName> {
  const places = new Map<string, FieldPlace[]>();
  for (const place of fieldPlaces(events)) {
    const key = place.field.facts.values;
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), place]);
  }
  const all: Taken[] = [...taken, ...vocabulary.knownSets];
  for (const { model, event } of events) all.push({ name: event, model });
  const names = new Map<string, SetName>();
  for (const [key, draft] of vocabulary.valueSets) {
    const its = places.get(key) ?? [];
    if (its.length === 0 && vocabulary.toldSet(key) === undefined) continue;
    const known = draft.id === undefined ? undefined : nameOfId(draft.id);
    const models = new Set(its.map((place) => place.model));
    const [only] = models.size === 1 && !its.some(({ shared }) => shared) ? models : [];
    const name = known ?? freeName(draft, { its, only, taken: all });
    names.set(key, name);
    all.push(name);
  }
  return names;
}

function nameOfId(id: string): SetName {
  const [model, name] = id.includes(".") ? id.split(".") : [undefined, id];
  return { name: name ?? id, ...(model === undefined ? {} : { model }) };
}

function freeName(
  draft: ValueSetDraft,
  found: {
    readonly its: readonly FieldPlace[];
    readonly only: string | undefined;
    readonly taken: readonly Taken[];
  },
): SetName {
  const { its, only, taken } = found;
  const isFree = (name: string): boolean =>
    isRecordName(name) &&
    !taken.some(
      (other) =>
        other.name === name &&
        (other.model === undefined || only === undefined || other.model === only),
    );
  const candidates = [...candidatesFor(draft, its, only)];
  const name =
    candidates.find(isFree) ??
    candidates.map((one) => `${one}Code`).find(isFree) ??
    endless(candidates[0] ?? "Value", isFree);
  return { name, ...(only === undefined ? {} : { model: only }) };
}

function* candidatesFor(
  { name }: ValueSetDraft,
  its: readonly FieldPlace[],
  only: string | undefined,
): Generator<string> {
  if (name !== undefined) yield pascalCase(name);
  const [first] = its;
  if (first === undefined) return;
  const field = pascalCase(
    first.field.shape.kind === "list" ? singular(first.field.name) : first.field.name,
  );
  yield field;
  yield first.owner + field;
  yield `${only ?? first.model}${first.owner}${field}`;
}

function endless(start: string, isFree: (name: string) => boolean): string {
  let name = `${start}Code`;
  while (!isFree(name)) name += "Set";
  return name;
}
