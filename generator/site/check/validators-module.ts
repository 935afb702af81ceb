import { assertNever } from "../../base/invariant.ts";
import { formatOf, valueSetOf, type Catalog, type DataModel } from "../../catalog/catalog.ts";
import { stringLiteral } from "../../emit/escape/string-literal.ts";
import { checkers } from "../../emit/shapes/checkers.ts";
import { plannedRule } from "../../emit/shapes/planned-rule.ts";
import type { PlannedShape } from "../../emit/shapes/planned-shape.ts";
import { planShapes } from "../../emit/shapes/shape-plan.ts";
import { shapeText, type PlannedRef } from "../../emit/shapes/shape-text.ts";
import { namePlaces } from "../../emit/typescript/message-names.ts";

/**
 * The validators of all event types as one module of JavaScript: the tables that packages ship. It
 * exports a function that is given the runtime, and returns what packages call message tables. So
 * the runtime is loaded once, whatever the edition.
 */
export function validatorsModule(catalog: Catalog): string {
  const { shapes, tableOf } = planShapes(catalog);
  const refs = shapes.flatMap(({ fields }) => shapeText(fields).of);
  const names: Names = {
    values: numbered("v", kindOf(refs, "values")),
    formats: numbered("f", kindOf(refs, "format")),
    shapes: numbered("s", new Set(shapes.map(({ record }) => record.id))),
  };
  const messageShape = (message: string): string =>
    names.shapes.get(tableOf.get(message) ?? message) ?? "";
  const models = [...catalog.models.values()].filter(({ events }) => events.length > 0);
  const lines = [
    "export function validators({ eventType, CHECKS }) {",
    ...[...names.values].map(([id, name]) => {
      const codes = valueSetOf(catalog, id).codes.map(({ code }) => code);
      return `const ${name} = ${list(codes)};`;
    }),
    ...[...names.formats].map(([id, name]) => `const ${name} = ${formatText(catalog, id)};`),
    ...shapes.map(
      (shape) => `const ${names.shapes.get(shape.record.id) ?? ""} = ${shapeObject(shape, names)};`,
    ),
    `const at = ${placesText(catalog)};`,
    "return [",
    ...models.map((model) => `${tableText(model, messageShape)},`),
    "];",
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

/** What things are called in the module, by id. */
interface Names {
  readonly values: ReadonlyMap<string, string>;
  readonly formats: ReadonlyMap<string, string>;
  readonly shapes: ReadonlyMap<string, string>;
}

function numbered(letter: string, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map([...ids].map((id, at) => [id, `${letter}${at}`] as const));
}

function kindOf(refs: readonly PlannedRef[], kind: "values" | "format"): ReadonlySet<string> {
  return new Set(
    refs.flatMap((ref) => {
      if (ref.kind !== kind) return [];
      return ref.kind === "values" ? ref.id : ref.name;
    }),
  );
}

function formatText(catalog: Catalog, id: string): string {
  const { name, pattern, checker } = formatOf(catalog, id);
  const isImplied = checker !== undefined && checkers[checker].implies === pattern;
  return object([
    ["name", stringLiteral(name)],
    ...(isImplied ? [] : [["pattern", stringLiteral(pattern)] as const]),
    ...(checker === undefined ? [] : [["check", `CHECKS[${stringLiteral(checker)}]`] as const]),
  ]);
}

function shapeObject({ base, fields, rules, later }: PlannedShape, names: Names): string {
  const { pieces, of } = shapeText(fields);
  const refs = of.map((ref) => refText(ref, names, later));
  const ruleTexts = rules
    .map(plannedRule)
    .map(({ id, expected, when, anyOf }) =>
      object([
        ["id", stringLiteral(id)],
        ["expected", stringLiteral(expected)],
        ...(when === undefined ? [] : [["when", array(when.map(list))] as const]),
        ["anyOf", array(anyOf.map((paths) => array(paths.map(list))))],
      ]),
    );
  return object([
    ...(base === undefined ? [] : [["base", names.shapes.get(base) ?? ""] as const]),
    ["fields", stringLiteral(pieces.join(""))],
    ...(refs.length === 0 ? [] : [["of", array(refs)] as const]),
    ...(ruleTexts.length === 0 ? [] : [["rules", array(ruleTexts)] as const]),
  ]);
}

function refText(ref: PlannedRef, names: Names, later: ReadonlySet<string>): string {
  switch (ref.kind) {
    case "values":
      return names.values.get(ref.id) ?? "";
    case "format":
      return names.formats.get(ref.name) ?? "";
    case "shape":
      return `${later.has(ref.record) ? "() => " : ""}${names.shapes.get(ref.record) ?? ""}`;
    default:
      return assertNever(ref);
  }
}

/** Where messages carry their names; nowhere, if those of different data models do not agree. */
function placesText(catalog: Catalog): string {
  const places = namePlaces(catalog, catalog.models.values());
  return object([
    ["dataModelAt", list(places?.dataModel ?? [])],
    ["eventTypeAt", list(places?.eventType ?? [])],
  ]);
}

function tableText(
  { name, title, events }: DataModel,
  messageShape: (id: string) => string,
): string {
  const types = events.map((event) => {
    const names = [title, event.title].map(stringLiteral).join(", ");
    return [
      stringLiteral(event.id),
      `eventType(${names}, ${messageShape(event.message)})`,
    ] as const;
  });
  const responses = events.flatMap(({ id, response }) =>
    response === undefined
      ? []
      : [[stringLiteral(id), stringLiteral(`${name}.${response}`)] as const],
  );
  return `{ ...at, eventTypes: ${object(types)}, responses: ${object(responses)} }`;
}

function list(texts: readonly string[]): string {
  return array(texts.map(stringLiteral));
}

function array(items: readonly string[]): string {
  return `[${items.join(", ")}]`;
}

function object(members: readonly (readonly [key: string, value: string])[]): string {
  return `{ ${members.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
}
