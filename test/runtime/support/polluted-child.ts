/* Runs in a process of its own: checks, parses and makes messages, with `Object.prototype` as the argument says. */
import {
  CanonError,
  eventType,
  type CheckResult,
  type Shape,
} from "../../../generator/runtime/index.ts";

const everything: Readonly<Record<string, unknown>> = {
  ID: "x",
  Name: 7,
  Inner: 7,
  base: {},
  rules: 7,
  when: [],
  of: {},
  constant: "model",
  values: [],
  format: {},
  minItems: 9,
  maxItems: 0,
  check: 7,
  direction: "sending",
  maxIssues: 1,
  suggest: true,
  expected: 7,
  got: "x",
  remark: "x",
  flawed: new Map(),
  Meta: 7,
  Model: "x",
  Tag: {},
  0: "x",
  1: "string!",
  2: { minItems: 9 },
};
if (process.argv[2] === "polluted") Object.assign(Object.prototype, everything);

const Inner: Shape = { fields: "ID! Name Sex=", of: [["Female", "Male"]] };
const shape: Shape = {
  base: Inner,
  fields: "Inner!sending{} List[-1] Day~ Meta!{Model:model! Event:event! Tag{Text!}}",
  of: [Inner, { name: "d", pattern: "^\\d$" }],
  rules: [{ id: "r", expected: "Name, or Inner.ID", anyOf: [[["Name"], ["Inner", "ID"]]] }],
};
const type = eventType("A", "B", shape);
const Meta = { Model: "A", Event: "B", Tag: { Text: "t" } };
const messages = [
  {},
  { ID: "1" },
  { ID: "1", Meta },
  { ID: "1", Meta, Inner: {} },
  { ID: "1", Meta, Name: "n", Inner: { ID: "2", Sex: "male" }, List: ["a", "b"], Day: "x" },
  { ID: "1", Meta, Name: "n", Inner: { ID: "2" }, Day: "1" },
];

function shown({ valid, issues }: CheckResult): readonly unknown[] {
  return [valid, ...issues.map(({ ...issue }) => Object.entries(issue).flat().join("|"))];
}

function refusal(text: string): unknown {
  try {
    return type.parse(text);
  } catch (error) {
    return error instanceof CanonError
      ? [error.message, ...shown({ valid: false, issues: error.issues })]
      : 0;
  }
}

const verdicts = [
  ...messages.map((message) => [
    type.is(message),
    shown(type.check(message)),
    shown(type.check(message, {})),
    shown(type.check(message, { direction: "sending" })),
    shown(type.check(message, { suggest: true })),
    // Not in one step: it would itself see what the prototype has.
    Object.entries(type.create(message) as object).map(([name, value]) => [name, { ...value }]),
    refusal(JSON.stringify(message)),
  ]),
  ...['{"ID":', '{"ID":}', "[]", ""].map(refusal),
];
for (const name of Object.keys(everything)) Reflect.deleteProperty(Object.prototype, name);
process.stdout.write(JSON.stringify(verdicts));
