import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../../generator/run/file-system.ts";
import { moduleSources } from "../../generator/run/site/module-sources.ts";
import { ts } from "../../generator/emit/typescript/ts-morph.ts";
import { bundle, bundles } from "../../generator/site/bundle.ts";
import { withoutTypes } from "../../generator/site/without-types.ts";
import { longRuns } from "../support/long-runs.ts";

const modules = moduleSources(nodeFileSystem);
const made = bundles({ modules });

function size(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

describe("the modules of pages", () => {
  it.each([...made])("%s is one module that needs no other", (_, text) => {
    const statements = parseAst(text).body.map(({ type }) => type);
    expect(statements).not.toContain("ImportDeclaration");
    expect(text).not.toMatch(/\bnode:|\brequire\(|\beval\(|new Function/);
    expect(text).not.toContain("/**");
  });

  it("do not depend on the order of the sources", () => {
    const entry = "site/browser/check.ts";
    expect(bundle(modules.toReversed(), entry)).toBe(made.get("check"));
  });

  it("are small: what every page loads is at most 12 kB, compressed", () => {
    const sizes = new Map([...made].map(([name, text]) => [name, size(text)] as const));
    console.log([...sizes].map(([name, bytes]) => `${name}.js ${bytes}`).join(", "));
    expect((sizes.get("site") ?? Infinity) + (sizes.get("theme") ?? Infinity)).toBeLessThan(12_000);
    expect(sizes.get("check")).toBeLessThan(6_500);
    expect(sizes.get("check-worker")).toBeLessThan(12_000);
  });
});

describe("a bundle", () => {
  it("keeps what a module does when it is loaded, and leaves out types and what is not used", () => {
    const texts = {
      "a/entry.ts": [
        `import { run } from "../b/run.ts";`,
        `import type { Kind } from "../b/kind.ts";`,
        `const meta: Kind = import.meta.url;`,
        `run(meta, import(meta));`,
      ],
      "b/run.ts": [
        `import { kept } from "./both.js";`,
        `const meta = 1;`,
        `export const run = (...all: unknown[]): void => kept(meta, all);`,
      ],
      "b/both.ts": [`export const kept = console.log;`],
      "b/unused.ts": [`export const unused = 1;`],
    };
    const sources = Object.entries(texts).map(([path, lines]) => ({
      path,
      text: `${lines.join("\n")}\n`,
    }));
    expect(bundle(sources, "a/entry.ts")).toBe(
      [
        "const kept = console.log;",
        "const meta = 1;",
        "const run = (...all) => kept(meta, all);",
        "const meta_ = import.meta.url;",
        "run(meta_, import(meta_));",
        "",
      ].join("\n"),
    );
  });

  it("says which module is missing", () => {
    const sources = [{ path: "a.ts", text: `import { b } from "./b.ts";\nb();` }];
    expect(() => bundle(sources, "a.ts")).toThrow(/"b.ts"/);
  });
});

/**
 * The tokens of a module of JavaScript, and what they are parts of. Parentheses are left out, as the
 * compiler drops those around what had a type; so is what it marks modules with that are empty.
 */
function tokensOf(text: string): readonly string[] {
  const file = ts.createSourceFile("module.js", text, ts.ScriptTarget.ES2022, true);
  const tokens: string[] = [];
  const visit = (node: Parameters<typeof ts.isToken>[0]): void => {
    if (ts.isExportDeclaration(node) && /^export \{\s*\}/.test(node.getText(file))) return;
    if (ts.isToken(node)) tokens.push(node.getText(file));
    else if (!ts.isParenthesizedExpression(node)) tokens.push(`(${node.kind})`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return tokens;
}

describe("erasing types", () => {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  const expectSame = (text: string): void => {
    const { outputText } = ts.transpileModule(text, { compilerOptions });
    expect(tokensOf(withoutTypes(text))).toEqual(tokensOf(outputText));
  };

  it("leaves of our modules what the compiler leaves", () => {
    const root = join(import.meta.dirname, "../../generator");
    const paths = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .toSorted();
    const step = Math.max(1, Math.floor(paths.length / longRuns(20)));
    for (const path of paths.filter((_, at) => at % step === 0)) {
      expectSame(readFileSync(join(root, path), "utf8"));
    }
  });

  it.each([
    `export class A<T> extends Map<string, T> implements I, J { readonly a?: number = 1; b!: T; f?(): void; private g<U>(this: A<U>, u?: U): asserts u is U { /* nothing */ } }`,
    `export function f(a: string): void;\nexport function f(a: string | number): void { g<"http://x" | "/*">(a!, b as C, \`//\${c satisfies D}/*\`); } // after`,
    `import { type A, b, type C } from "./a.ts";\nimport type { D } from "./d.ts";\nexport type { A };\nexport { type C, b };`,
    `declare const a: { b: string };\nconst c = <T extends object>(d: T): d is T & E => /\\/*[/]/.test(d) as boolean;\nexport interface F { g: /* no */ string }`,
    `export const f = async (\n  a: A, // first\n  b = 1 as const, /* second */\n): Promise<\n  void\n> => { for (const c of a as B[]) await c; };`,
  ])("takes %s", (text) => {
    expectSame(text);
    expect(withoutTypes(withoutTypes(text))).toBe(withoutTypes(text));
  });
});
