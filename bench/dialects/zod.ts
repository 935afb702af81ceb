import type { Bounds, Dialect } from "../inputs/schema-code.ts";
import { between, keyed } from "./write.ts";

/** zod 4, in the functional style that `zod` and `zod/mini` share. */
export function zodDialect(packageName: "zod" | "zod/mini"): Dialect {
  return {
    head: `import * as z from "${packageName}";\n`,
    object: (fields) => `z.looseObject(${keyed(fields, (code) => `z.optional(${code})`)})`,
    array: (code, bounds) =>
      `z.array(${code})${checks(bounds, { least: "z.minLength", most: "z.maxLength" })}`,
    text: (pattern) =>
      pattern === undefined ? "z.string()" : `z.string().check(z.regex(${pattern}))`,
    number: (bounds) => `z.number()${checks(bounds, { least: "z.gte", most: "z.lte" })}`,
    boolean: () => "z.boolean()",
    codes: (codes) => `z.enum(${JSON.stringify(codes)})`,
    nullable: (code) => `z.nullable(${code})`,
    anyOf: (codes) => `z.union([${codes.join(", ")}])`,
    allOf: (codes) => codes.reduce((all, code) => `z.intersection(${all}, ${code})`),
    filled: () =>
      `z.unknown().check(z.refine((value) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)))`,
  };
}

function checks(bounds: Bounds, names: Readonly<Record<keyof Bounds, string>>): string {
  const list = between(bounds, names);
  return list.length === 0 ? "" : `.check(${list.join(", ")})`;
}
