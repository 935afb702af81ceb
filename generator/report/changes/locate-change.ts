import { positionAt, type Span } from "../../base/source.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Change } from "../../compat/change.ts";
import { codeFrame } from "../code-frame.ts";
import type { Origin } from "../finding.ts";
import type { ChangePlace } from "./change-report.ts";

/** A side of a comparison with what its spans lead to. */
export interface LocatedSide extends Origin {
  readonly catalog: Catalog;
}

/**
 * Finds out where changes are defined. What is gone is only in the old definitions, whose files may have
 * the names of new ones: a span belongs to the catalog that holds it.
 */
export function changeLocator(
  before: LocatedSide,
  after: LocatedSide,
): (change: Change) => ChangePlace | undefined {
  const old = new Set(spansOf(before.catalog));
  return ({ span }) => {
    if (span === undefined) return undefined;
    return old.has(span)
      ? { side: "before", ...placeIn(before, span) }
      : { side: "after", ...placeIn(after, span) };
  };
}

function placeIn({ sources, display }: Origin, span: Span): Omit<ChangePlace, "side"> {
  const file = display(span.file);
  const text = sources.get(span.file)?.text;
  if (text === undefined) return { file };
  const start = positionAt(text, span.start);
  return { file, start, end: positionAt(text, span.end), frame: codeFrame(text, span) };
}

function* spansOf(catalog: Catalog): Generator<Span> {
  for (const model of catalog.models.values()) yield model.span;
  for (const event of catalog.events.values()) yield event.span;
  for (const { span, fields, rules } of catalog.records.values()) {
    yield span;
    for (const field of fields) yield field.span;
    for (const rule of rules) yield rule.span;
  }
  for (const set of catalog.valueSets.values()) yield set.span;
  for (const format of catalog.formats.values()) yield format.span;
  for (const extension of catalog.extensions.values()) yield extension.span;
}
