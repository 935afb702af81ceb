import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ts } from "ts-morph";
import { afterAll, describe, expect, it } from "vitest";
import type { OutputFile } from "../../generator/base/output-file.ts";
import { emitters } from "../../generator/emit/emitters.ts";
import { chunkOf, ownerOf } from "../../generator/emit/package/chunk-of.ts";
import { link } from "../../generator/emit/package/link/link.ts";
import { moduleCodeMaker } from "../../generator/emit/package/module-code.ts";
import { hostileCatalog } from "./support/hostile-catalog.ts";
import { hostileTexts } from "./support/hostile-texts.ts";
import { readRuntime } from "./support/read-runtime.ts";
import { syntaxErrors } from "./support/syntax-errors.ts";
import { takeOffEscapes } from "./support/take-off-escapes.ts";
import { writeFiles } from "./support/write-files.ts";

const runtime = readRuntime();
const folder = mkdtempSync(join(tmpdir(), "canon-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TYPESCRIPT = new Set([
  "types",
  "value-sets",
  "events",
  "messages",
  "index",
  "umbrella-index",
  "validators",
  "metadata",
  "sample-modules",
  "runtime",
]);

/** All generated TypeScript of a catalog that holds the text wherever a text can be. */
function filesWith(text: string): readonly OutputFile[] {
  const catalog = hostileCatalog(text);
  return emitters
    .filter(({ name }) => TYPESCRIPT.has(name))
    .flatMap((emitter) => emitter.emit({ catalog, version: "0.0.0", runtime }));
}

/** The same, parsed, without the runtime. */
function modulesWith(text: string): ReadonlyMap<string, ts.SourceFile> {
  const files = filesWith(text).filter(({ path }) => !path.startsWith("typescript/runtime/"));
  return new Map(
    files.map((file) => [
      file.path.replace("typescript/", ""),
      ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true),
    ]),
  );
}

describe("whatever a definition says", () => {
  it("the output is TypeScript without a syntax error", () => {
    const errors = hostileTexts.flatMap((text) =>
      [...modulesWith(text)].flatMap(([path, file]) =>
        syntaxErrors(file).map((error) => ({ text, path, error })),
      ),
    );
    expect(errors).toEqual([]);
  });

  it("declares nothing but what it should", () => {
    const names = (text: string): readonly string[] =>
      [...modulesWith(text).values()].flatMap((file) => file.statements.map(nameOfStatement));
    const expected = names("plain");
    for (const text of hostileTexts)
      expect({ text, names: names(text) }).toEqual({ text, names: expected });
  });

  it("every comment gives the text back exactly", () => {
    for (const text of hostileTexts) {
      const event = modulesWith(text).get("models/Ward/events/Admit.ts");
      const message = event?.statements.find(ts.isInterfaceDeclaration);
      expect(message?.members).toHaveLength(3);
      for (const member of message?.members ?? []) {
        const source = commentOf(member);
        expect(source.startsWith(`${text}\n@remarks `)).toBe(true);
        expect(source).toContain(
          `\n@deprecated ${text}\n@example ${JSON.stringify(text)}\n@example [`,
        );
      }
    }
  });

  it("importing it runs nothing, and gives codes and wire names back exactly", () => {
    const toCode = moduleCodeMaker();
    const entries = ["typescript/models/Ward/index.ts"];
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const modules = hostileTexts.map((text, index) => {
      const code = link({ modules: toCode(filesWith(text)), entries, chunkOf, ownerOf });
      writeFiles(join(folder, String(index)), code);
      return `./${index}/lib/models/Ward/index.`;
    });
    for (const extension of ["js", "cjs"]) {
      writeFileSync(join(folder, "load.mjs"), loader(modules.map((module) => module + extension)));
      const output = execFileSync(process.execPath, [join(folder, "load.mjs")], {
        encoding: "utf8",
      });
      const { changed, loaded } = JSON.parse(output);
      expect(changed).toEqual([]);
      expect(loaded).toEqual(
        hostileTexts.map((text) => ({
          codes: ["plain", text],
          dataModel: text,
          eventType: text,
          accepts: true,
        })),
      );
    }
  });
});

/** A program that imports modules and tells what they hold and what they did to the world. */
function loader(modules: readonly string[]): string {
  return `
const world = () => [globalThis, Object.prototype, Array.prototype, String.prototype].flatMap((object) => Reflect.ownKeys(object).map(String));
const before = new Set(world());
const loaded = [];
for (const module of ${JSON.stringify(modules)}) {
  const { Admit, KindCode, Kind = KindCode } = await import(module);
  const { dataModel, eventType } = Admit;
  const accepts = Admit.is({ Meta: { DataModel: dataModel, EventType: eventType } });
  loaded.push({ codes: Kind, dataModel, eventType, accepts });
}
console.log(JSON.stringify({ changed: world().filter((name) => !before.has(name)), loaded }));
`;
}

function nameOfStatement(statement: ts.Statement): string {
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier };
  if (name !== undefined) return name.text;
  if (!ts.isVariableStatement(statement)) return ts.SyntaxKind[statement.kind];
  return statement.declarationList.declarations
    .map((declaration) => declaration.name.getText())
    .join();
}

/** The text of the documentation comment of a node, with margins and escapes taken off. */
function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  const lines = (comment?.getText() ?? "").split("\n").slice(1, -1);
  return lines.map((line) => takeOffEscapes(line.replace(/^ +\*(?: |$)/, ""))).join("\n");
}
