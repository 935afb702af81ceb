import { describe, expect, it } from "vitest";
import { types } from "../../generator/emit/types.ts";
import { emitInput } from "./support/bundled.ts";
import { editorOf } from "./support/editor.ts";
import { catalogOf, type DefinitionTexts } from "../support/catalog-of.ts";

const META = `description: What a message is.
reliability: reliable
fields:
  DataModel:
    required: true
    constant: model
    description: Names the data model.
  EventType:
    required: true
    constant: event
    description: Names the event type.
`;

const DESTINATIONS = `  Destinations:
    type: Object[]
    required: sending
    description: Systems that get the message.
    fields:
      ID:
        description: Identifies the system.
`;

const CATALOG = `description: Test.
scope: "@test"
envelope: { field: Meta, push: Meta, query: BareMeta, response: RoutedMeta }
`;

const TEXTS: DefinitionTexts = {
  "catalog.yaml": `${CATALOG}reference: https://example.org/canon/\n`,
  "types/BareMeta.yaml": META,
  "types/Meta.yaml": `${META}${DESTINATIONS}`,
  "types/RoutedMeta.yaml": `description: What a message is, and how it travels.
extends: Meta
reliability: possible
fields:
  Route:
    required: sending
    description: The way that it takes.
`,
  "valuesets/Sex.yaml": `description: Sexes.
binding: closed
source: inferred
codes:
  Female: A woman.
  Male: A man.
`,
  "valuesets/Race.yaml": `description: Races.
binding: open
source: inferred
codes:
  A: One.
`,
  "valuesets/Letter.yaml": `description: Letters.
binding: closed
source: inferred
codes:
${"ABCDEFGHI"
  .split("")
  .map((letter) => `  ${letter}: A letter.\n`)
  .join("")}`,
  "types/Person.yaml": `description: Somebody.
reliability: possible
fields:
  Sex:
    values: Sex
    reliability: probable
    description: Sex of the person.
    examples: [Male]
  Race:
    values: Race
    description: Race of the person.
  Letters:
    type: String[]
    values: Letter
    description: Letters that the person likes.
  Code:
    required: sending
    description: A code.
    deprecated: Use \`Name\`.
  Contacts:
    type: Person[]
    description: People to call.
  Address:
    type: Address
    description: Where the person lives.
`,
  "types/Address.yaml": `description: A place.
reliability: possible
fields:
  City:
    required: true
    description: City of the place.
`,
  "types/Patient.yaml": `description: Somebody who is ill.
extends: Person
reliability: possible
fields:
  Ward:
    description: Where the patient lies.
`,
  "models/M/events/Push.yaml": `description: Something happened.
method: push
reliability: possible
fields:
  Patient:
    type: Patient
    required: true
    description: Whom it happened to.
    overrides: { Sex: { required: true } }
`,
  "models/M/events/Ask.yaml": `description: Somebody asks.
method: pull
response: Answer
reliability: possible
fields:
  Place:
    type: Address
    description: What is asked about.
`,
  "models/M/events/Tell.yaml": `description: Somebody tells.
method: pull
answered: synchronously
reliability: possible
fields:
  Story:
    type: Object
    required: true
    description: What is told.
    fields:
      Text:
        description: The text.
`,
  "models/M/events/Answer.yaml": `description: Somebody answers.
method: pull
reliability: possible
fields:
  Place:
    type: Address
    description: The answer.
`,
};

const editor = editorOf(catalogOf(TEXTS));

/** Code that can use all of the data model. */
function using(code: string): string {
  return `import * as M from "./typescript/models/M/index.js";\n${code}`;
}

function problems(code: string): readonly string[] {
  return editor.problems(using(code));
}

const WHOLE = `{ Meta: { Destinations: [{ ID: "1" }] }, Patient: { Sex: "Male", Code: "7" } }`;

describe("a draft", () => {
  it("needs only what a message needs beside its constants", () => {
    expect(problems(`const message: M.Push = M.Push.create(${WHOLE});`)).toEqual([]);
    expect(problems(`M.Ask.create({});`)).toEqual([]);
    expect(problems(`M.Tell.create({ Story: {} });`)).toEqual([]);
    expect(problems(`M.Answer.create({ Meta: { Destinations: [], Route: "x" } });`)).toEqual([]);
  });

  it("may give the constants, and gives them right", () => {
    expect(problems(`M.Ask.create({ Meta: { DataModel: "M", EventType: "Ask" } });`)).toEqual([]);
    const wrong = problems(`M.Ask.create({ Meta: { EventType: "Answer" } });`);
    expect(wrong).toEqual([`Type '"Answer"' is not assignable to type '"Ask"'.`]);
  });

  it("has the codes of closed value sets only, at any depth, in lists and in inherited fields", () => {
    const person = (text: string): readonly string[] =>
      problems(`const person: M.PatientDraft = { Code: "7", ${text} };`);
    expect(person(`Sex: "Male", Race: "?", Letters: ["A", "I"], Address: { City: "x" }`)).toEqual(
      [],
    );
    expect(person(`Contacts: [{ Code: "1", Contacts: [{ Code: "1", Sex: "Female" }] }]`)).toEqual(
      [],
    );
    expect(person(`Sex: "male"`)[0]).toContain(`Type '"male"' is not assignable to type`);
    expect(person(`Letters: ["J"]`)).toHaveLength(1);
    expect(person(`Contacts: [{ Code: "1", Contacts: [{ Code: "1", Sex: "f" }] }]`)).toHaveLength(
      1,
    );
  });

  it("has what is required when sending, and it is not null", () => {
    const missing = problems(`M.Push.create({ Meta: {}, Patient: { Sex: "Male", Code: null } });`);
    expect(missing).toEqual([
      expect.stringContaining("Property 'Destinations' is missing in type '{}'"),
      "Type 'null' is not assignable to type 'string'.",
    ]);
    expect(problems(`M.Push.create({ Patient: { Sex: "Male", Code: "7" } });`)).toHaveLength(1);
  });

  it("has no fields that are not declared", () => {
    expect(problems(WHOLE.replace("Code:", "Cod:").replace(/.*/, "M.Push.create($&);"))).toEqual([
      expect.stringContaining("'Cod' does not exist in type"),
    ]);
    expect(problems(`M.Ask.create({ Meta: { Model: "M" } });`)).toHaveLength(1);
  });

  it("is no message before it is made one, and a message that was read is no draft", () => {
    const given = `declare const draft: M.PushDraft; declare const read: M.Push;`;
    expect(problems(`${given} const message: M.Push = draft;`)).toHaveLength(1);
    expect(problems(`${given} const other: M.PushDraft = read;`)).toHaveLength(1);
    const complete = WHOLE.replace("Meta: {", `Meta: { DataModel: "M", EventType: "Push",`);
    expect(problems(`const both: M.Push & M.PushDraft = ${complete};`)).toEqual([]);
  });

  it("of a record that is the same for both sides is the record", () => {
    expect(problems("type No = M.AddressDraft;")).toHaveLength(1);
  });
});

describe("an object that must be there", () => {
  it("may be left out only where it is made of constants alone", () => {
    expect(problems(`M.Tell.create({});`)).toEqual([
      expect.stringContaining("Property 'Story' is missing"),
    ]);
  });
});

describe("in an editor", () => {
  it("a draft proposes the fields and the codes", () => {
    const code = WHOLE.replace("Destinations: [", "| Destinations: [");
    expect(editor.completions(using(`M.Push.create(${code});`)).toSorted()).toEqual([
      "DataModel",
      "EventType",
    ]);
    const codes = editor.completions(using(`M.Push.create(${WHOLE.replace("Male", "|")});`));
    expect(codes).toEqual(["Female", "Male"]);
  });

  it("what a draft narrows has the documentation of the field", () => {
    const docs = [
      `(property) PersonDraft.Sex?: M.Sex | null`,
      "Sex of the person.",
      `@remarks Probable (estimated). Value set \`Sex\`, closed: "Female", "Male".`,
      `@example "Male"`,
    ];
    const person = `const person: M.PersonDraft = { Code: "7", |Sex: "Male" };`;
    expect(editor.hover(using(person))).toBe(docs.join("\n"));
    const patient = editor.hover(using(`M.Push.create(${WHOLE.replace("Sex", "|Sex")});`));
    expect(patient.split("\n").slice(1)).toEqual(docs.slice(1));
  });

  it("constants and what is written out are documented as well", () => {
    const meta = `M.Answer.create({ Meta: { |EventType: "Answer", Destinations: [], Route: "" } });`;
    expect(editor.hover(using(meta))).toContain("\nNames the event type.\n@remarks Reliable");
    expect(
      editor.hover(using(`M.Push.create(${WHOLE.replace("Patient", "|Patient")});`)),
    ).toContain("\nWhom it happened to.\n");
  });

  it("a field tells what is asked of it, and few codes but not many", () => {
    const hover = (name: string): readonly string[] =>
      editor
        .hover(using(`declare const person: M.Person; person.${name.replace(/^/, "|")};`))
        .split("\n")
        .slice(1);
    expect(hover("Code")).toEqual([
      "A code.",
      "@remarks Possible (estimated). Required when sending.",
      "@deprecated Use `Name`.",
    ]);
    expect(hover("Letters")).toEqual([
      "Letters that the person likes.",
      "@remarks Possible (estimated). Value set `Letter`, closed.",
    ]);
  });

  it("types link to their pages, where the reference is published", () => {
    const link = (name: string): readonly string[] =>
      editor
        .hover(using(`type T = M.|${name};`))
        .split("\n")
        .filter((line) => line.startsWith("@see"));
    const base = "https://example.org/canon/reference";
    expect(link("Push")).toEqual([`@see {@link ${base}/models/M/events/Push.md}`]);
    expect(link("PushPatient")).toEqual(link("Push"));
    expect(link("Person")).toEqual([`@see {@link ${base}/types/Person.md}`]);
    const unpublished = { ...TEXTS, "catalog.yaml": CATALOG };
    const [file] = types.emit(emitInput(catalogOf(unpublished)));
    expect(file?.text).not.toContain("@see");
  });
});

describe("the name of a draft", () => {
  it("gives way to a type and to a value set of that name", () => {
    const { problems } = editorOf(
      catalogOf({
        ...TEXTS,
        "types/PersonDraft.yaml":
          "description: A plan.\nfields:\n  X:\n    description: A field.\n",
        "models/M/types/Plan.yaml": `description: A plan.
reliability: possible
fields:
  Person:
    type: PersonDraft
    description: A plan of a person.
  Kind:
    values: PushDraft
    description: A kind.
`,
        "models/M/valuesets/PushDraft.yaml":
          "description: Kinds.\nbinding: open\nsource: inferred\ncodes:\n  A: One.\n",
        "models/M/events/Told.yaml": `description: Told.
method: push
fields:
  Plan:
    type: Plan
    description: The plan.
`,
      }),
    );
    expect(
      problems(
        using(`
          const plan: M.PersonDraft = { X: "x" };
          const person: M.PersonDraft_ = { Code: "7" };
          const kind: M.PushDraft = "A";
          const draft: M.PushDraft_ = ${WHOLE};
          M.Push.create(draft);
        `),
      ),
    ).toEqual([]);
  });
});

describe("an object with constants", () => {
  /** The type of the constants also lies where \`create\` does not go. */
  const inside = (use: string): readonly string[] =>
    editorOf(
      catalogOf({
        ...TEXTS,
        "models/M/events/Push.yaml": `description: Something happened.
method: push
reliability: possible
fields:
  Asked:
    type: BareMeta${use}
    description: What was asked.
`,
      }),
    ).problems(
      using(`M.Push.create({ Meta: { Destinations: [] }, Asked: {} }); M.Ask.create({});`),
    );

  it("asks for them where it is not always there, so that no message lacks them", () => {
    expect(inside("\n    required: true")).toEqual([]);
    const problem = "Type '{}' is missing the following properties from type";
    expect(inside("")[0]).toContain(problem);
  });
});
