import type { Dialect } from "../inputs/schema-code.ts";
import { between } from "./write.ts";

/** arktype 2. */
export const arktypeDialect: Dialect = {
  head: `import { type } from "arktype";\nconst isNoList = (value) => !Array.isArray(value);\n`,
  // Lists would be objects otherwise.
  object: (fields) =>
    `type({ ${fields
      .map(({ key, required, code }) => `${JSON.stringify(required ? key : `${key}?`)}: ${code}`)
      .join(", ")} }).narrow(isNoList)`,
  array: (code, bounds) =>
    `${code}.array()${chained(between(bounds, { least: "atLeastLength", most: "atMostLength" }))}`,
  text: (pattern) => (pattern === undefined ? "type.string" : `type.string.matching(${pattern})`),
  number: (bounds) =>
    `type.number${chained(between(bounds, { least: "atLeast", most: "atMost" }))}`,
  boolean: () => "type.boolean",
  codes: (codes) => `type.enumerated(${codes.map((code) => JSON.stringify(code)).join(", ")})`,
  nullable: (code) => `${code}.or("null")`,
  anyOf: (codes) => codes.reduce((any, code) => `${any}.or(${code})`),
  allOf: (codes) => codes.reduce((all, code) => `${all}.and(${code})`),
  filled: () =>
    `type.unknown.narrow((value) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0))`,
};

function chained(calls: readonly string[]): string {
  return calls.map((call) => `.${call}`).join("");
}
