import type { Catalog } from "../../catalog/catalog.ts";
import type { EventProfile } from "../../traffic/profile/profile.ts";
import type { FieldObservation } from "../../traffic/profile/observations.ts";
import { visible } from "../visible.ts";
import { counted, grouped } from "../../site/parts/counted.ts";
import { mostFirst } from "./most-first.ts";

/** Something at a place of the messages that is not as the definitions have it. */
export interface Misfit {
  /** Path of the field; none for the message itself. */
  readonly path?: string;
  readonly count: number;
  /** `3 of 400 codes not in "Sex"`. */
  readonly text: string;
}

/** What does not fit the definitions in the messages of an event type, most frequent first: which values only if they were asked for. */
export function misfitsOf(
  { undeclared, duplicates = 0 }: Pick<EventProfile, "undeclared" | "duplicates">,
  fields: readonly FieldObservation[],
  catalog: Pick<Catalog, "valueSets">,
): readonly Misfit[] {
  const found: readonly Misfit[] = [
    { count: undeclared, text: keysText(undeclared) },
    { count: duplicates, text: duplicatesText(duplicates) },
    ...fields.flatMap((field) => misfitsAt(field, catalog)),
  ];
  return found.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

function misfitsAt(
  { path, field: { field }, profile }: FieldObservation,
  { valueSets }: Pick<Catalog, "valueSets">,
): readonly Misfit[] {
  const { mistyped, filled, undeclared = 0, unformatted = 0, formatted = 0 } = profile;
  const { otherCodes = 0, codes = {}, others = {} } = profile;
  // At most places all fits: there is nothing to put into words.
  if (mistyped + otherCodes + unformatted + undeclared === 0) return [];
  const { values = "", format = "" } = field;
  const known = Object.values(codes).reduce((sum, count) => sum + count, 0);
  const set = `"${values}"${valueSets.get(values)?.binding === "open" ? " (open)" : ""}`;
  const of = (count: number, all: string, rest: string): string =>
    `${grouped(count)} of ${all} ${rest}`;
  const [types, codesText, texts] = [
    counted(filled + mistyped, "value"),
    counted(known + otherCodes, "code"),
    counted(formatted + unformatted, "text"),
  ];
  return [
    { path, count: mistyped, text: of(mistyped, types, "of another JSON type") },
    { path, count: otherCodes, text: of(otherCodes, codesText, `not in ${set}${shown(others)}`) },
    { path, count: unformatted, text: of(unformatted, texts, `not in format "${format}"`) },
    { path, count: undeclared, text: keysText(undeclared) },
  ];
}

/** Texts that are shown of a field, if they were kept: those that were met most often. */
const SHOWN = 5;

function shown(others: Readonly<Record<string, number>>): string {
  const all = mostFirst(others);
  const parts = all
    .slice(0, SHOWN)
    .map(([text, count]) => `${visible(JSON.stringify(text))} ${grouped(count)}`);
  if (all.length > SHOWN) parts.push(`${all.length - SHOWN} more`);
  return parts.length === 0 ? "" : `: ${parts.join(", ")}`;
}

/** They are not only among the keys of the message itself. */
function duplicatesText(count: number): string {
  const again = count === 1 ? "its object has again" : "their objects have again";
  return `${counted(count, "key")} that ${again}, at any depth; the last value counts`;
}

function keysText(count: number): string {
  return `${counted(count, "key")} that no definition declares`;
}
