import type { Span } from "../base/source.ts";
import type { Adjustment, Field, ItemRef, TypeRef } from "../catalog/field.ts";
import type { RecordType } from "../catalog/record.ts";
import type { Rule } from "../catalog/rule.ts";
import { recordPlace } from "./record-place.ts";
import {
  INHERITED,
  type AdjustmentSnapshot,
  type FieldSnapshot,
  type RecordSnapshot,
  type RuleSnapshot,
} from "./snapshot.ts";

/** What a record is made of beside its snapshot. */
export interface RecordInput {
  readonly id: string;
  readonly base: RecordType | undefined;
  readonly isMessage: boolean;
  readonly span: Span;
}

/** The record that a snapshot tells of. */
export function liftRecord(snapshot: RecordSnapshot, input: RecordInput): RecordType {
  const { id, base, isMessage, span } = input;
  const { name, ...place } = recordPlace(id, { base: base !== undefined, isMessage });
  const own = snapshot.fields.flatMap((field) =>
    field === INHERITED ? [] : [liftField(field, span)],
  );
  return {
    kind: "record",
    id,
    name: snapshot.name ?? name ?? "",
    ...place,
    description: snapshot.description ?? "",
    ...(base === undefined ? {} : { base: base.id }),
    fields: withInherited(own, base, snapshot.fields.indexOf(INHERITED)),
    own: new Set(own.map((field) => field.name)),
    rules: [...(base?.rules ?? []), ...(snapshot.rules ?? []).map((rule) => liftRule(rule, span))],
    span,
  };
}

/** Own fields with the names of inherited ones stand in their places. */
function withInherited(
  own: readonly Field[],
  base: RecordType | undefined,
  at: number,
): readonly Field[] {
  if (base === undefined) return own;
  const narrowed = new Map(own.map((field) => [field.name, field]));
  const inherited = new Set(base.fields.map(({ name }) => name));
  const isNew = ({ name }: Field): boolean => !inherited.has(name);
  return [
    ...own.slice(0, at).filter(isNew),
    ...base.fields.map((field) => narrowed.get(field.name) ?? field),
    ...own.slice(at).filter(isNew),
  ];
}

function liftField(snapshot: FieldSnapshot, span: Span): Field {
  const { type, required, reliability, ratingSource, description, examples } = snapshot;
  return {
    ...snapshot,
    kind: "field",
    type: typeOf(type ?? "String"),
    required: required === true ? "always" : (required ?? "never"),
    reliability: reliability ?? "possible",
    ratingSource: ratingSource ?? "estimated",
    description: description ?? "",
    examples: examples ?? [],
    adjustments: snapshot.adjustments?.map((one) => liftAdjustment(one, span)) ?? [],
    span,
  };
}

function typeOf(text: string): TypeRef {
  return text.endsWith("[]")
    ? { kind: "list", of: itemOf(text.slice(0, -"[]".length)) }
    : itemOf(text);
}

function itemOf(name: string): ItemRef {
  return name === "String" || name === "Number" || name === "Boolean"
    ? { kind: "scalar", name }
    : { kind: "record", id: name };
}

function liftAdjustment({ path, notes }: AdjustmentSnapshot, span: Span): Adjustment {
  return { path: path.split("."), notes, span };
}

function liftRule({ id, description, when, anyOf }: RuleSnapshot, span: Span): Rule {
  const paths = (texts: readonly string[]): readonly (readonly string[])[] =>
    texts.map((text) => text.split("."));
  return {
    id,
    description,
    ...(when === undefined ? {} : { when: paths(when) }),
    anyOf: anyOf.map(paths),
    span,
  };
}
