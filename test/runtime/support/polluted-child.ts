/* Runs in a process of its own: checks messages, with `Object.prototype` as the argument says. */
import { eventType, type Shape } from "../../../generator/runtime/index.ts";

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
  0: "x",
  1: "string!",
  2: { minItems: 9 },
};
if (process.argv[2] === "polluted") Object.assign(Object.prototype, everything);

const Inner: Shape = { fields: [["ID", "string!"], "Name", ["Sex", "string", { values: ["F"] }]] };
const shape: Shape = {
  base: Inner,
  fields: [
    ["Inner", "object!sending", { of: Inner }],
    ["List", "string[]", { maxItems: 1 }],
    ["Day", "string", { format: { name: "d", pattern: "^\\d$" } }],
  ],
  rules: [{ id: "r", anyOf: [[["Name"], ["Inner", "ID"]]] }],
};
const type = eventType("A", "B", shape);
const messages = [
  {},
  { ID: "1" },
  { ID: "1", Inner: {} },
  { ID: "1", Name: "n", Inner: { ID: "2", Sex: "X" }, List: ["a", "b"], Day: "x" },
  { ID: "1", Name: "n", Inner: { ID: "2" }, Day: "1" },
];
const verdicts = messages.map((message) => [
  type.is(message),
  ...(["receiving", "sending"] as const).map((direction) => {
    const { valid, issues } = type.check(message, { direction });
    return [
      valid,
      ...issues.map(
        ({ path, code, severity, message: text }) => `${severity} ${code} ${path} ${text}`,
      ),
    ];
  }),
  type.check(message, {}).issues.length,
]);
for (const name of Object.keys(everything)) Reflect.deleteProperty(Object.prototype, name);
process.stdout.write(JSON.stringify(verdicts));
