import fc from "fast-check";
import type { DefinitionTexts } from "../../support/catalog-of.ts";

type Draw = fc.GeneratorValue;

const RATINGS = ["reliable", "probable", "possible"] as const;
const NAMES = ["ID", "Name", "Code", "Notes", "Kind", "Amount", "Parts", "Next"] as const;
const TYPES = ["Person", "Place", "PlaceWithCode"] as const;
const LOCAL = ["Visit", "Stay"] as const;
/** Of an event type that is none of these. */
const RELATED = ["related: [Alpha.Later]", "related: [Beta.Later, Alpha.Later]"] as const;

const FIXED: DefinitionTexts = {
  "catalog.yaml":
    'description: Drawn.\nscope: "@drawn"\nenvelope:\n  field: Meta\n  push: Meta\n  query: Meta\n  response: Meta\n',
  "types/Meta.yaml": `description: What it is.
reliability: reliable

fields:
  DataModel:
    required: true
    constant: model
    description: Data model.

  EventType:
    required: true
    constant: event
    description: Event type.

  Source:
    type: Object
    required: sending
    description: Who sent it.
    fields:
      ID:
        required: true
        description: Number of the sender.
`,
  "valuesets/Kind.yaml":
    'description: Kinds.\nbinding: closed\nsource: published\ncodes:\n  "02": Two\n  One:\n  "No":\n',
  "valuesets/Sort.yaml":
    'description: Sorts.\nbinding: open\nsource: standard\nstandard:\n  name: Sorts of things\n  url: https://example.com/sorts\ncodes:\n  B: The other.\n  "10": Ten\n  A:\n  "9":\n',
  "valuesets/Unit.yaml":
    "description: Units, which another body keeps.\nbinding: open\nsource: published\nstandard:\n  name: Units\n",
  "models/Alpha/valuesets/Level.yaml":
    "description: Levels.\nbinding: closed\nsource: published\ncodes:\n  High:\n  Low:\n",
  "formats/date.yaml":
    "description: A day.\npattern: '^\\d{4}-\\d{2}-\\d{2}$'\nchecker: date\nexample: \"2008-01-06\"\n",
  "formats/npi.yaml":
    "description: Not as others write it.\npattern: '^\\d{10}$'\nexample: \"1234567893\"\n",
  "formats/badge.yaml": "description: A badge.\npattern: '^[A-Z]{2}(?:|-\\d+)$'\nexample: AB-1\n",
  "models/Alpha/model.yaml": "title: Al pha\ndescription: One model.\n",
  "models/Beta/model.yaml": "description: Another model.\n",
};

/**
 * Small definitions of two data models, with all that definitions can say: types that hold themselves
 * and each other, that extend others, are narrowed and restated where they are used; value sets,
 * formats, constants, item counts, rules.
 */
export function drawDefinitions(draw: Draw): DefinitionTexts {
  const texts: Record<string, string> = { ...FIXED };
  texts["types/Person.yaml"] = typeText(draw, [...TYPES]);
  texts["types/Place.yaml"] = `${typeText(draw, ["Place"])}\n  Zone:\n    description: Zone.\n`;
  texts["types/PlaceWithCode.yaml"] =
    "description: A place with a code.\nextends: Place\nreliability: possible\n\nfields:\n  PlaceCode:\n    description: Its code.\n";
  for (const name of LOCAL)
    texts[`models/Alpha/types/${name}.yaml`] = typeText(draw, [...TYPES, name]);
  for (const [model, types] of [
    ["Alpha", [...TYPES, ...LOCAL]],
    ["Beta", [...TYPES]],
  ] as const) {
    for (const event of ["New", "Query", "Response", "Ask", "Later"]) {
      const head = event === "New" || event === "Later" ? "method: push" : "method: pull";
      const answer =
        event === "Query"
          ? "response: Response\n"
          : event === "Ask"
            ? "answered: synchronously\n"
            : "";
      const title = event === "New" && draw(chance, 50) ? "title: Brand new\n" : "";
      const fields = fieldsText(draw, types, 2);
      const rule = ruleText(draw, fields);
      texts[`models/${model}/events/${event}.yaml`] =
        `${title}description: ${event} of ${model}.\n${head}\n${answer}${event === "Later" ? "" : factsText(draw)}reliability: probable\n\nfields:\n${fields}${rule}`;
    }
  }
  if (draw(chance, 50)) texts["extensions/more-things.yaml"] = extensionText(draw);
  return texts;
}

/** What is known of an event type beside its message. */
function factsText(draw: Draw): string {
  const lines = draw(subset, [
    "status: released\n",
    "dataOnDemand: true\n",
    "sender: either side\n",
    `${draw(oneOf, RELATED)}\n`,
  ] as const);
  return lines.join("");
}

function extensionText(draw: Draw): string {
  const fields = fieldsText(draw, [...TYPES], 2);
  return `description: ${draw(word)}.\nsource: published\nallowedOn:\n  paths: [Alpha.*.Meta, "*.New.Meta.Source"]\n\nfields:\n${fields}`;
}

function typeText(draw: Draw, types: readonly string[]): string {
  const fields = fieldsText(draw, types, 2);
  return `description: ${draw(word)}.\nreliability: ${draw(oneOf, RATINGS)}\n\nfields:\n${fields}`;
}

/** Lines of fields at a depth, counted in steps of two spaces. */
function fieldsText(draw: Draw, types: readonly string[], indent: number): string {
  const names = draw(someNames);
  return names.map((name) => fieldText(draw, { name, types, indent })).join("");
}

function fieldText(
  draw: Draw,
  { name, types, indent }: { name: string; types: readonly string[]; indent: number },
): string {
  const pad = " ".repeat(indent);
  const lines: string[] = [];
  const kind = draw(oneOf, ["text", "text", "text", "number", "object", "type", "type"] as const);
  const many = draw(chance, 30);
  const mark = many ? "[]" : "";
  const type = draw(oneOf, types);
  if (kind === "number") lines.push(`type: Number${mark}`);
  if (kind === "object" && indent < 6) lines.push(`type: Object${mark}`);
  if (kind === "type") lines.push(`type: ${type}${mark}`);
  const isText = kind === "text" || (kind === "object" && indent >= 6);
  if (isText && many) lines.push("type: String[]");
  // Types may hold themselves, which only ends where they can be left out.
  if (kind !== "type" && draw(chance, 30))
    lines.push(`required: ${draw(oneOf, ["true", "sending"])}`);
  const limit = draw(oneOf, [
    "values: Kind",
    "values: Sort",
    "values: Unit",
    "format: date",
    "format: badge",
    "",
    "",
  ]);
  if (isText && limit !== "") lines.push(limit);
  if (many && draw(chance, 20)) lines.push("maxItems: 3");
  const isObserved = draw(chance, 10);
  if (isObserved || draw(chance, 40)) lines.push(`reliability: ${draw(oneOf, RATINGS)}`);
  if (isObserved) lines.push("ratingSource: observed", "ratingBasis: 71 % of 100 messages");
  else if (draw(chance, 20)) lines.push("ratingSource: published");
  lines.push(`description: ${draw(word)}.`);
  if (isText && !many && draw(chance, 30)) lines.push(`examples: [${draw(word)}]`);
  if (draw(chance, 10)) lines.push("deprecated: Use `Name`.");
  if (draw(chance, 10)) lines.push(`renamedFrom: Old${name}`);
  const head = `${pad}${name}:\n${lines.map((line) => `${pad}  ${line}\n`).join("")}`;
  if (kind === "object" && indent < 6)
    return `${head}${pad}  fields:\n${fieldsText(draw, types, indent + 4)}`;
  if (kind !== "type" || type !== "PlaceWithCode") return head;
  return head + useText(draw, pad);
}

/** What a use of a type restates, narrows and adds. */
function useText(draw: Draw, pad: string): string {
  const overrides = draw(subset, [
    "Zone: { required: true }",
    "PlaceCode: { required: sending, description: Here it must be there. }",
    "PlaceCode: { reliability: reliable, examples: [Z9] }",
    "Zone: { values: Kind }",
  ] as const);
  const byPath = new Map(overrides.map((line) => [line.split(":", 1)[0], line]));
  const changed = [...byPath.values()].map((line) => `${pad}    ${line}\n`).join("");
  const added = draw(chance, 30)
    ? `${pad}  fields:\n${pad}    Extra:\n${pad}      description: Only here.\n`
    : "";
  return (changed === "" ? "" : `${pad}  overrides:\n${changed}`) + added;
}

function ruleText(draw: Draw, fields: string): string {
  const [first] = /(?<=^ {2})[A-Z]\w*(?=:)/mu.exec(fields) ?? [];
  if (first === undefined || draw(chance, 60)) return "";
  return `\nrules:\n  some-thing:\n    description: Something must be there.\n    when: [Meta.Source.ID]\n    anyOf:\n      - [${first}]\n      - [Meta.Source]\n`;
}

const chance = (often: number): fc.Arbitrary<boolean> =>
  fc.nat(99).map((number) => number >= 100 - often);
const oneOf = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);
const subset = (items: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...items]);
const word = (): fc.Arbitrary<string> => fc.constantFrom("Apple", "Pear", "Plum", "Fig and nut");
const someNames = (): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray([...NAMES], { minLength: 1, maxLength: 4 });
