import { kebabCase } from "../base/kebab-case.ts";
import { isKebabName } from "../definition/names.ts";
import { fieldPlaces, type FieldPlace } from "./field-places.ts";
import type { EventShape } from "./shape.ts";
import { standardFormat } from "./standard-formats.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Names of formats by their keys: what the schema calls them, else the field that has them first. */
export function nameFormats(
  vocabulary: Vocabulary,
  events: readonly EventShape[],
): ReadonlyMap<string, string> {
  const places = new Map<string, FieldPlace>();
  for (const place of fieldPlaces(events)) {
    const key = place.field.facts.format;
    if (key !== undefined && !places.has(key)) places.set(key, place);
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [key, { name }] of vocabulary.formats) {
    if (name === undefined) continue;
    if (!places.has(key) && vocabulary.toldFormat(key) === undefined) continue;
    names.set(key, name);
    taken.add(name);
  }
  const isFree = (name: string): boolean =>
    isKebabName(name) &&
    !taken.has(name) &&
    !vocabulary.isKnownFormat(name) &&
    standardFormat(name) === undefined;
  for (const key of vocabulary.formats.keys()) {
    const place = places.get(key);
    if (names.has(key) || place === undefined) continue;
    const parts = [place.field.name, place.owner, place.model];
    const candidates = parts.map((_, index) =>
      kebabCase(
        parts
          .slice(0, index + 1)
          .toReversed()
          .join("-"),
      ),
    );
    let name = candidates.find(isFree) ?? `${candidates[0]}-text`;
    while (!isFree(name)) name += "-text";
    names.set(key, name);
    taken.add(name);
  }
  return names;
}
