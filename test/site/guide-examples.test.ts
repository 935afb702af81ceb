import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kebabCase } from "../../generator/base/kebab-case.ts";
import { readGuides } from "../../generator/run/site/read-guides.ts";
import { runProgram } from "../support/run-program.ts";
import { blocksOf } from "./support/blocks-of.ts";

const root = resolve(import.meta.dirname, "../..");
const generated = join(root, "generated/typescript");
const examples = blocksOf(readGuides(join(root, "definitions")), "ts");

/** Where the examples lie while they are compiled and run. */
const folder = mkdtempSync(join(tmpdir(), "canon-guides-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the packages export: generated modules, by the name that they are imported by. */
const modules = new Map<string, string>();
for (const model of readdirSync(join(generated, "models"))) {
  const name = `@canon/${kebabCase(model)}`;
  modules.set(name, join(generated, "models", model, "index.ts"));
  modules.set(`${name}/runtime`, join(generated, "runtime/index.ts"));
  for (const part of ["metadata", "samples", "value-sets"])
    modules.set(`${name}/${part}`, join(generated, "models", model, `${part}.ts`));
}

beforeAll(() => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(root, "node_modules/@types"), join(folder, "node_modules/@types"));
  for (const { name, text } of examples) writeFileSync(join(folder, `${name}.mts`), text);
});

describe("the examples in the guides", () => {
  it("compile", () => {
    const paths = Object.fromEntries([...modules].map(([name, file]) => [name, [file]]));
    const compilerOptions = { strict: true, noEmit: true, types: ["node"], paths };
    const settings = { target: "es2023", module: "preserve", noUncheckedIndexedAccess: true };
    const config = { compilerOptions: { ...settings, ...compilerOptions }, include: ["*.mts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    runProgram(process.execPath, [join(root, "node_modules/typescript/bin/tsc")], folder);
    expect(examples.length).toBeGreaterThan(8);
  });

  it.each(examples)("$name prints what it says", async ({ name, text }) => {
    const printed: string[] = [];
    const print = (...values: readonly unknown[]): void => {
      printed.push(values.map((one) => (typeof one === "string" ? one : inspect(one))).join(" "));
    };
    const key = `example ${name}`;
    Object.assign(globalThis, { [key]: print });
    const expected = [...text.matchAll(/console\.log\(.*\); \/\/ (.+)/g)].map(([, line]) => line);
    const code = text
      .replace(/console\.log(?=\(.*\); \/\/ )/g, `globalThis[${JSON.stringify(key)}]`)
      .replace(/console\.(log|error)(?=\()/g, "void ")
      .replace(/ from "(@canon\/[^"]+)"/g, (_, from: string) => {
        return ` from ${JSON.stringify(modules.get(from))}`;
      });
    const file = join(folder, `${name}.run.ts`);
    writeFileSync(file, code);
    await import(pathToFileURL(file).href);
    expect(printed).toEqual(expected);
  });
});
