import type { Dialect } from "../inputs/schema-code.ts";
import { boundsObject, keyed } from "./write.ts";

const PARTS: Omit<Dialect, "head"> = {
  object: (fields) => `Type.Object(${keyed(fields, (code) => `Type.Optional(${code})`)})`,
  array: (code, bounds) => {
    const options = boundsObject(bounds, { least: "minItems", most: "maxItems" });
    return `Type.Array(${[code, ...(options === "" ? [] : [options])].join(", ")})`;
  },
  text: (pattern) =>
    `Type.String(${pattern === undefined ? "" : `{ pattern: ${pattern}.source }`})`,
  number: (bounds) => `Type.Number(${boundsObject(bounds, { least: "minimum", most: "maximum" })})`,
  boolean: () => "Type.Boolean()",
  codes: (codes) => {
    const literals = codes.map((code) => `Type.Literal(${JSON.stringify(code)})`);
    return literals.length === 1 ? literals.join("") : `Type.Union([${literals.join(", ")}])`;
  },
  nullable: (code) => `Type.Union([${code}, Type.Null()])`,
  anyOf: (codes) => `Type.Union([${codes.join(", ")}])`,
  allOf: (codes) => `Type.Intersect([${codes.join(", ")}])`,
  filled: () =>
    `Type.Not(Type.Union([Type.Null(), Type.Literal(""), Type.Array(Type.Unknown(), { maxItems: 0 })]))`,
};

/** @sinclair/typebox 0.34: what is referred to has an `$id` and is passed when compiling. */
export const sinclairTypeboxDialect: Dialect = {
  ...PARTS,
  head:
    `import { Type } from "@sinclair/typebox";\n` +
    `import { TypeCompiler } from "@sinclair/typebox/compiler";\n` +
    `const references = [];\n`,
  reference: (name) => `Type.Ref("${name}")`,
  definition: (name, code) =>
    `const ${name} = ${code};\n${name}.$id = "${name}";\nreferences.push(${name});\n`,
};

/** typebox 1: what is referred to is found in a context by name. */
export const typeboxDialect: Dialect = {
  ...PARTS,
  head:
    `import * as Type from "typebox";\n` +
    `import { Compile } from "typebox/compile";\n` +
    `const context = {};\n`,
  codes: (codes) => `Type.Enum(${JSON.stringify(codes)})`,
  // It has no `Not`, but takes keywords of JSON Schema.
  filled: () => `Type.Unsafe({ not: { enum: [null, "", []] } })`,
  reference: (name) => `Type.Ref("${name}")`,
  definition: (name, code) => `const ${name} = (context["${name}"] = ${code});\n`,
};
