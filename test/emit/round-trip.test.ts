import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";
import { afterAll, describe, expect, it } from "vitest";
import { kebabCase } from "../../generator/base/kebab-case.ts";
import { emitters } from "../../generator/emit/emitters.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { readRuntime } from "./support/read-runtime.ts";
import { typeErrors } from "./support/type-errors.ts";
import { writeFiles } from "./support/write-files.ts";

const folder = mkdtempSync(join(tmpdir(), "canon-round-trip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCHEMA = /^schemas\/receiving\/(\w+)\.(\w+)\.json$/;

/**
 * Both are assignable to each other. Alone that would not see an optional field that one of them
 * lacks, so it is asked again of the types with every field, at any depth, required.
 */
const SAME = `
type Deep<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? Deep<Item>[]
    : { [Key in keyof T]-?: Deep<T[Key]> };
type Assignable<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export type Same<A, B> = [Assignable<A, B>, Assignable<Deep<A>, Deep<B>>];
`;

/** What the check must see, or it sees nothing. */
const CONTROL = `
import type { Same } from "./same.js";
export const equal: Same<{ a?: string | null }, { a?: null | string }> = [true, true];
// A field that is missing, one that is not optional, not nullable, or of another type; at depth.
export const missing: Same<{ a?: string }, { a?: string; b?: string }> = [true, false];
export const required: Same<{ a: string }, { a?: string }> = [false, true];
export const nullable: Same<{ a: string }, { a: string | null }> = [false, false];
export const type: Same<{ a: string }, { a: number }> = [false, false];
export const deep: Same<{ l?: { a?: string }[] }, { l?: { a?: string; b?: string }[] }> = [true, false];
`;

/** The types that json-schema-to-typescript makes, the message as `Theirs`. */
async function theirReading(text: string): Promise<string> {
  // Names come from the title or the id before the name that is asked for.
  const { title: _title, $id: _id, ...schema } = JSON.parse(text);
  return await compile(schema, "Theirs", {
    additionalProperties: false,
    bannerComment: "",
    format: false,
  });
}

describe("the emitted types", () => {
  it("are what json-schema-to-typescript reads in the emitted schemas", async () => {
    const input = { catalog: realCatalog(), version: "0.0.0", runtime: readRuntime() };
    const files = emitters
      .filter(({ name }) => name !== "samples" && name !== "reference")
      .flatMap((emitter) => emitter.emit(input));
    const checks: string[] = [];
    for (const { path, text } of files) {
      const [, model, event] = SCHEMA.exec(path) ?? [];
      if (model === undefined || event === undefined) continue;
      const theirs = await theirReading(text);
      const name = kebabCase(`${model}.${event}`);
      writeFiles(folder, [{ path: `theirs/${name}.ts`, text: theirs }]);
      checks.push(
        `import type { ${event} as Ours${checks.length} } from "./typescript/models/${model}/events/${event}.js";`,
        `import type { Theirs as Theirs${checks.length} } from "./theirs/${name}.js";`,
        `export const ${model}${event}: Same<Ours${checks.length}, Theirs${checks.length}> = [true, true];`,
      );
    }
    expect(checks.length).toBe(3 * input.catalog.events.size);
    writeFiles(
      folder,
      files.filter(({ path }) => path.endsWith(".ts")),
    );
    writeFiles(folder, [
      { path: "same.ts", text: SAME },
      { path: "check.ts", text: `import type { Same } from "./same.js";\n${checks.join("\n")}\n` },
      { path: "control.ts", text: CONTROL },
    ]);
    expect(typeErrors(folder)).toEqual([]);
  });
});
