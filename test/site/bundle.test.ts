import { gzipSync } from "node:zlib";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../../generator/run/file-system.ts";
import { moduleSources } from "../../generator/run/site/module-sources.ts";
import { bundle, bundles } from "../../generator/site/bundle.ts";

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

  it("are the same each time, in whatever order the sources come", () => {
    expect([...bundles({ modules: modules.toReversed() })]).toEqual([...made]);
  });

  it("are small: what every page loads is at most 12 kB, compressed", () => {
    const sizes = new Map([...made].map(([name, text]) => [name, size(text)] as const));
    console.log([...sizes].map(([name, bytes]) => `${name}.js ${bytes}`).join(", "));
    expect((sizes.get("site") ?? Infinity) + (sizes.get("theme") ?? Infinity)).toBeLessThan(12_000);
    for (const bytes of sizes.values()) expect(bytes).toBeLessThan(14_000);
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
      text: lines.join("\n"),
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
