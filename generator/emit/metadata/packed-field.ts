import type { Json } from "../../base/json.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { FieldSince } from "../../catalog/field-since.ts";
import type { Adjustment, Field, ItemRef } from "../../catalog/field.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { Literal } from "../typescript/literal.ts";
import type { Naming } from "../typescript/naming.ts";
import { jsonLiteral } from "../typescript/json-literal.ts";

/** What records are packed with. */
export interface PackedScope {
  readonly catalog: Catalog;
  readonly naming: Naming;
  readonly since: FieldSince;
}

/**
 * A field as a `PackedField` of the runtime. Where it narrows a field of the base, `narrowed`, it
 * does not repeat what that says.
 */
export function packedField(
  scope: PackedScope,
  field: Field,
  narrowed: Field | undefined,
): Literal {
  const { ratingBasis, description, examples, deprecated, adjustments } = field;
  const isRepeated =
    narrowed?.description === description &&
    JSON.stringify(narrowed.examples) === JSON.stringify(examples);
  const texts = [description, ...examples].filter(isOneLine);
  const isText = texts.length === 1 + examples.length;
  const head = factsOf(scope, field).join(" ");
  const text = isRepeated || !isText ? head : `${head}: ${texts.join("\n")}`;
  const literal = stringLiteral(text);
  const more = {
    ...(isRepeated || isText ? {} : { description, examples }),
    ...(ratingBasis === undefined ? {} : { ratingBasis }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(adjustments.length === 0 ? {} : { below: adjustments.map(restated) }),
  };
  return Object.keys(more).length === 0 ? literal : [literal, jsonLiteral(more)];
}

function isOneLine(text: Json): text is string {
  return typeof text === "string" && !text.includes("\n");
}

/** As `ID!sending possible published values=IDType`. */
function factsOf({ naming, since }: PackedScope, field: Field): readonly string[] {
  const { type, required, reliability, ratingSource, values, format, constant } = field;
  const { minItems, maxItems } = field;
  const mark = { always: "!", sending: "!sending", never: "" }[required];
  return [
    `${field.name}${type.kind === "list" ? "[]" : ""}${mark}`,
    ...heldBy(naming, type.kind === "list" ? type.of : type),
    ...(reliability === "reliable" ? [] : [reliability]),
    ...(ratingSource === "estimated" ? [] : [ratingSource]),
    ...(values === undefined ? [] : [`values=${values}`]),
    ...(format === undefined ? [] : [`format=${format}`]),
    ...(constant === undefined ? [] : [`constant=${constant}`]),
    ...(minItems === undefined ? [] : [`minItems=${minItems}`]),
    ...(maxItems === undefined ? [] : [`maxItems=${maxItems}`]),
    ...sinceWord(since(field)),
  ];
}

function sinceWord(edition: string | undefined): readonly string[] {
  return edition === undefined ? [] : [`since=${edition}`];
}

function heldBy(naming: Naming, item: ItemRef): readonly string[] {
  if (item.kind === "record") return [`of=${naming.record(item.id).name}`];
  return item.name === "String" ? [] : [item.name.toLowerCase()];
}

function restated({ path, notes }: Adjustment): Json {
  const { reliability, ratingSource, ratingBasis, description, examples, deprecated } = notes;
  return [
    path.join("."),
    {
      ...(reliability === undefined ? {} : { reliability }),
      ...(ratingSource === undefined ? {} : { ratingSource }),
      ...(ratingBasis === undefined ? {} : { ratingBasis }),
      ...(description === undefined ? {} : { description }),
      ...(examples === undefined ? {} : { examples }),
      ...(deprecated === undefined ? {} : { deprecated }),
    },
  ];
}
