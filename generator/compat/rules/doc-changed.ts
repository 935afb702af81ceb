import { compareBy } from "../../base/compare.ts";
import type { EventType } from "../../catalog/event-type.ts";
import type { FieldNotes } from "../../catalog/field.ts";
import type { ValueSet } from "../../catalog/value-set.ts";
import { areSameFormat } from "../accepted-texts.ts";
import type { ChangeRule, Found } from "../rule.ts";
import type { Both, FieldSide, RecordSide } from "../sides.ts";

export const docChanged: ChangeRule = {
  code: "doc-changed",
  purpose: "Descriptions, examples or other words for people changed.",
  advice: "Nothing must be done.",
  mirror: "doc-changed",
  breaks: [],
  bump: "patch",
  isCounted: true,
  isAside: true,
  detect: {
    model: (pair) => told(pair, "data model", ({ description }) => [description]),
    event: (pair) => told(pair, "event type", wordsOfEvent),
    record: recordFound,
    notes: noteFound,
    text: (pair) => [...valueSetFound(pair), ...formatFound(pair)],
    extension: (pair) =>
      told(pair, "extension", ({ description, source }) => [description, source]),
  },
};

/** Something is told otherwise if the words for it are others. */
function told<T>(
  { before, after }: Both<T>,
  what: string,
  wordsOf: (side: T) => unknown,
): readonly Found[] {
  return JSON.stringify(wordsOf(before)) === JSON.stringify(wordsOf(after)) ? [] : [{ what }];
}

function wordsOfEvent({ description, sender, related }: EventType): unknown {
  return [description, sender, related];
}

/** Cross-field rules that came or went are told by rules of their own. */
function recordFound({ before, after }: Both<RecordSide>): readonly Found[] {
  const wordsFor = (one: RecordSide, other: RecordSide): unknown => [
    one.record.description,
    one.rules
      .filter(({ id }) => other.rules.some((rule) => rule.id === id))
      .toSorted(compareBy(({ id }) => id))
      .map(({ description }) => description),
  ];
  const [old, now] = [wordsFor(before, after), wordsFor(after, before)];
  return told({ before: old, after: now }, "type", (words) => words);
}

/** Ratings, and whether something is deprecated, are told by rules of their own. */
function noteFound({ before, after }: Both<FieldNotes>): readonly Found[] {
  const staysDeprecated = before.deprecated !== undefined && after.deprecated !== undefined;
  return told({ before, after }, "field", (notes) => [
    notes.description,
    notes.examples,
    notes.ratingSource,
    notes.ratingBasis,
    staysDeprecated && notes.deprecated,
  ]);
}

/** Codes that came or went are told by rules of their own. */
function valueSetFound({ before, after }: Both<FieldSide>): readonly Found[] {
  const [old, now] = [before.values, after.values];
  if (old === undefined || now === undefined) return [];
  const meanings = ({ codes }: ValueSet, other: ValueSet): unknown => {
    const kept = new Set(other.codes.map(({ code }) => code));
    return codes
      .filter(({ code }) => kept.has(code))
      .toSorted(compareBy(({ code }) => code))
      .map(({ meaning = "" }) => meaning);
  };
  const wordsFor = (one: ValueSet, other: ValueSet): unknown => [
    one.description,
    one.source,
    one.standard?.name,
    one.standard?.url,
    meanings(one, other),
  ];
  const words = { before: wordsFor(old, now), after: wordsFor(now, old) };
  return told(words, "value set", (text) => text).map((found) => ({
    ...found,
    subject: now.id,
    span: now.span,
  }));
}

/** What a format asks for is told by rules of their own. */
function formatFound({ before, after }: Both<FieldSide>): readonly Found[] {
  if (before.format === undefined || after.format === undefined) return [];
  if (!areSameFormat(before.format, after.format)) return [];
  const about = { subject: after.format.name, span: after.format.span };
  return told(
    { before: before.format, after: after.format },
    "format",
    ({ name, description, example }) => [name, description, example],
  ).map((found) => ({ ...found, ...about }));
}
