import type { RawField, RawFields, RawOverride, RawOverrides } from "../definition/raw.ts";
import { UNDESCRIBED } from "../definition/undescribed.ts";
import { below, firstField, type FactsByPath } from "./facts.ts";
import type { NamedType } from "./name-types.ts";
import { useSiteBase } from "./use-site-base.ts";
import type { ShapeNumbers } from "./shape-numbers.ts";
import {
  objectOf,
  stepThrough,
  type Facts,
  type ObjectShape,
  type Shape,
  type ShapeField,
} from "./shape.ts";

/** What writing any part of the definitions needs to know. */
export interface WriteContext {
  readonly numbers: ShapeNumbers;
  readonly types: ReadonlyMap<number, NamedType>;
  /** What each type states of the fields below it, by its number. */
  readonly typeFacts: ReadonlyMap<number, FactsByPath>;
  /** Numbers of types that exist already: their texts stand. */
  readonly known: ReadonlySet<number>;
  /** Names of value sets and formats by their keys. */
  readonly valueSets: ReadonlyMap<string, string>;
  readonly formats: ReadonlyMap<string, string>;
  /** Name of the data model that is written; none for what models share. */
  readonly model?: string;
}

/** The fields of an object except `without`, with what holds at the paths below it. */
export function writeFields(
  shape: ObjectShape,
  facts: FactsByPath,
  context: WriteContext & { readonly without?: ReadonlySet<string> },
): RawFields {
  // Left out here only: an object further down may well have a field of the same name.
  const { without, ...inner } = context;
  const entries = [...shape.fields.values()]
    .filter((field) => !(without?.has(field.name) ?? false))
    .map((field) => [field.name, writeField(field, facts, inner)] as const);
  return Object.fromEntries(entries);
}

/** A field of an object, with what holds at the paths from that object. */
export function writeField(field: ShapeField, facts: FactsByPath, context: WriteContext): RawField {
  const inner = below(facts, stepThrough(field));
  const mark = field.shape.kind === "list" ? "[]" : "";
  const child = objectOf(field.shape);
  const here = facts.get(field.name) ?? field.facts;
  const description = here.description ?? child?.description ?? UNDESCRIBED + seenText(here);
  const former = here.renamedFrom === undefined ? {} : { renamedFrom: here.renamedFrom };
  const said = { ...ratings(here), description, ...texts(here), ...former };
  const rest = { ...limits(here, context), ...said };
  if (child === undefined) {
    const type = scalarName(field.shape) + mark;
    const constant = field.constant === undefined ? {} : { constant: field.constant };
    return { ...(type === "String" ? {} : { type }), ...constant, ...rest };
  }
  const named = context.types.get(context.numbers.numberOf(child));
  if (named !== undefined) {
    return { type: named.name + mark, ...rest, ...overridesOf(inner, named, context) };
  }
  const base = useSiteBase({ field: field.name, list: mark !== "" }, child, context);
  if (base !== undefined) {
    const without = new Set(base.shape.fields.keys());
    const fields = writeFields(child, inner, { ...context, without });
    const added = Object.keys(fields).length === 0 ? {} : { fields };
    return { type: base.name + mark, ...rest, ...overridesOf(inner, base, context), ...added };
  }
  return { type: `Object${mark}`, ...rest, fields: writeFields(child, inner, context) };
}

/** How often samples had a field, for the person who describes it. */
function seenText({ seen }: Facts): string {
  if (seen === undefined) return "";
  return ` Seen in ${seen.there} of ${seen.of} ${seen.of === 1 ? "sample" : "samples"}.`;
}

function scalarName(shape: Shape): string {
  const item = shape.kind === "list" ? shape.of : shape;
  return item.kind === "scalar" ? item.name : "Object";
}

/** What a field asks of messages. */
function limits(facts: Facts, context: WriteContext): RawField {
  const { required, values, format, minItems, maxItems } = facts;
  const set = values === undefined ? undefined : context.valueSets.get(values);
  const written = format === undefined ? undefined : context.formats.get(format);
  return {
    ...(required === "never" ? {} : { required: required === "always" ? true : required }),
    ...(set === undefined ? {} : { values: set }),
    ...(written === undefined ? {} : { format: written }),
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
  };
}

function ratings({ reliability, ratingSource, ratingBasis }: Facts): RawField {
  return {
    ...(reliability === undefined ? {} : { reliability }),
    ...(ratingSource === undefined || ratingSource === "estimated" ? {} : { ratingSource }),
    ...(ratingBasis === undefined ? {} : { ratingBasis }),
  };
}

function texts({ examples, deprecated }: Facts): RawField {
  return {
    ...(examples === undefined ? {} : { examples: examples as RawField["examples"] & object }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
}

/** Overrides for what a site says of the fields of a named type other than the type itself does. */
export function overridesOf(
  facts: FactsByPath,
  type: NamedType,
  context: WriteContext,
): { readonly overrides?: RawOverrides } {
  const has = context.typeFacts.get(type.number) ?? new Map<string, Facts>();
  const known = context.known.has(type.number);
  const overrides: Record<string, RawOverride> = {};
  for (const [path, site] of facts) {
    const stated = has.get(path);
    if (stated === undefined || !type.shape.fields.has(firstField(path))) continue;
    const override = overrideOf(stated, site, { ...context, withTexts: !known });
    if (Object.keys(override).length > 0) overrides[path] = override;
  }
  return Object.keys(overrides).length === 0 ? {} : { overrides };
}

function overrideOf(
  stated: Facts,
  site: Facts,
  context: WriteContext & { readonly withTexts: boolean },
): RawOverride {
  const differs = (key: keyof Facts): boolean =>
    site[key] !== undefined && JSON.stringify(site[key]) !== JSON.stringify(stated[key]);
  const only = (...keys: readonly (keyof Facts)[]): Facts =>
    Object.fromEntries(
      keys.filter(differs).map((key) => [key, site[key]] as const),
    ) as unknown as Facts;
  const tag = differs("required") ? {} : { required: "never" as const };
  const own = limits(
    { ...tag, ...only("required", "values", "format", "minItems", "maxItems") },
    context,
  );
  if (!context.withTexts) return own as RawOverride;
  const restated = differs("reliability") || differs("ratingSource") || differs("ratingBasis");
  const { description } = only("description");
  return {
    ...(own as RawOverride),
    ...(restated ? (ratings(site) as RawOverride) : {}),
    ...(description === undefined ? {} : { description }),
    ...(texts(only("examples", "deprecated")) as RawOverride),
  };
}
