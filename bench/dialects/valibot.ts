import type { Dialect } from "../inputs/schema-code.ts";
import { between, keyed } from "./write.ts";

/** valibot 1. */
export const valibotDialect: Dialect = {
  head:
    `import * as v from "valibot";\n` +
    `const noList = v.custom((value) => !Array.isArray(value));\n`,
  // Lists would be objects otherwise.
  object: (fields) =>
    pipe("noList", [`v.looseObject(${keyed(fields, (code) => `v.optional(${code})`)})`]),
  array: (code, bounds) =>
    pipe(`v.array(${code})`, between(bounds, { least: "v.minLength", most: "v.maxLength" })),
  text: (pattern) => pipe("v.string()", pattern === undefined ? [] : [`v.regex(${pattern})`]),
  number: (bounds) =>
    pipe("v.number()", between(bounds, { least: "v.minValue", most: "v.maxValue" })),
  boolean: () => "v.boolean()",
  codes: (codes) =>
    codes.length === 1
      ? `v.literal(${JSON.stringify(codes[0])})`
      : `v.picklist(${JSON.stringify(codes)})`,
  nullable: (code) => `v.nullable(${code})`,
  anyOf: (codes) => `v.union([${codes.join(", ")}])`,
  allOf: (codes) => `v.intersect([${codes.join(", ")}])`,
  filled: () =>
    `v.custom((value) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0))`,
};

function pipe(code: string, steps: readonly string[]): string {
  return steps.length === 0 ? code : `v.pipe(${[code, ...steps].join(", ")})`;
}
