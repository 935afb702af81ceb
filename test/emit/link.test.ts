import { compileFunction } from "node:vm";
import { describe, expect, it } from "vitest";
import { link } from "../../generator/emit/package/link/link.ts";
import { linkable } from "../../generator/emit/package/link/linkable.ts";

/** Modules by their path below the root, linked: those below `one/` become one file. */
function linked(
  texts: Readonly<Record<string, string>>,
  entries: readonly string[],
): Readonly<Record<string, string>> {
  const modules = new Map(
    Object.entries(texts).map(([name, text]) => {
      const path = `typescript/${name}`;
      return [path, { linkable: () => linkable(path, text) }] as const;
    }),
  );
  const files = link({
    modules,
    entries: entries.map((name) => `typescript/${name}`),
    chunkOf: (path) => (path.startsWith("typescript/one/") ? "typescript/one.ts" : path),
    ownerOf: (path) => /one\/(\w)_/.exec(path)?.[1],
  });
  return Object.fromEntries(files.map(({ path, text }) => [path.replace("lib/", ""), text]));
}

/** What the ESM files of `linked` export when they run. */
async function ran(files: Readonly<Record<string, string>>, entry: string): Promise<object> {
  const asData = (path: string): string => {
    const text = (files[path] ?? "").replace(/from "\.\/([^"]+)"/g, (_, target: string) => {
      return `from "${asData(target)}"`;
    });
    return `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
  };
  return { ...((await import(asData(entry))) as object) };
}

/** What a CommonJS file of `linked` exports when it runs. */
function required(files: Readonly<Record<string, string>>, entry: string): object {
  const exports = {};
  const require = (specifier: string): object => required(files, specifier.slice(2));
  compileFunction(files[entry] ?? "", ["exports", "require"])(exports, require);
  return exports;
}

async function expectExports(
  files: Readonly<Record<string, string>>,
  entry: string,
  expected: object,
): Promise<void> {
  expect(await ran(files, `${entry}.js`)).toEqual(expected);
  expect(required(files, `${entry}.cjs`)).toEqual(expected);
}

describe("linking", () => {
  it("joins modules, each after those that it uses, and skips those that hand things on", async () => {
    const files = linked(
      {
        "index.ts": `export { sum } from "./one/barrel.js";\n`,
        "one/barrel.ts": `export { sum } from "./sum.js";\nexport { unused } from "./unused.js";\n`,
        "one/sum.ts": `import { two } from "./two.js";\nexport const sum = 1 + two;\n`,
        "one/two.ts": `export const two = 2;\n`,
        "one/unused.ts": `export const unused = 0;\n`,
      },
      ["index.ts"],
    );
    expect(Object.keys(files)).toEqual(["one.js", "one.cjs", "index.js", "index.cjs"]);
    expect(files["one.js"]).toBe("const two = 2;\nconst sum = 1 + two;\nexport { sum };\n");
    await expectExports(files, "index", { sum: 3 });
  });

  it("tells apart what modules call by the same name, whoever exports it", async () => {
    const files = linked(
      {
        "index.ts": `export { New as A } from "./one/A_new.js";\nexport { New as B } from "./one/B_new.js";\n`,
        "one/A_new.ts": `const hidden = 1;\nexport const New = { hidden };\n`,
        "one/B_new.ts": `const hidden = 2;\nexport const New = { hidden, New: hidden };\n`,
      },
      ["index.ts"],
    );
    expect(files["one.js"]).toContain("const B_New = { hidden: B_hidden, New: B_hidden };");
    await expectExports(files, "index", { A: { hidden: 1 }, B: { hidden: 2, New: 2 } });
  });

  it("keeps inner names and names of the language what they are", async () => {
    const files = linked(
      {
        "index.ts": `export { all } from "./one/user.js";\nexport { Map } from "./one/map.js";\n`,
        "one/map.ts": `export const Map = "ours";\nexport const size = "outer";\n`,
        "one/user.ts": [
          `import { Map as ours, size as theirs } from "./map.js";`,
          `function inner({ theirs: size = 3, ...rest }) { return [size, rest.size]; }`,
          `export const all = [ours, theirs, new Map([[1, 2]]).size, ...inner({ size: 4 })];`,
          ``,
        ].join("\n"),
      },
      ["index.ts"],
    );
    await expectExports(files, "index", { all: ["ours", "outer", 1, 3, 4], Map: "ours" });
  });

  it("makes a namespace of what a module exports, which may hold the same names as another", async () => {
    const files = linked(
      {
        "index.ts": `export * as A from "./one/A_new.js";\nexport * as B from "./one/B_new.js";\n`,
        "one/A_new.ts": `export const New = 1;\nexport const A = 2;\n`,
        "one/B_new.ts": `export const New = 3;\n`,
      },
      ["index.ts"],
    );
    const found = (await ran(files, "index.js")) as Record<string, object>;
    expect({ ...found["A"] }).toEqual({ New: 1, A: 2 });
    expect({ ...found["B"] }).toEqual({ New: 3 });
    expect(Object.isFrozen(found["A"])).toBe(true);
  });

  it("gives every entry a file, which hands on what lies elsewhere; types have none", async () => {
    const files = linked(
      {
        "one/a.ts": `export const a = 1;\n`,
        "one/b.ts": `import { a } from "./a.js";\nexport const b = a;\n`,
        "types.ts": `export {};\n`,
      },
      ["one/b.ts", "types.ts"],
    );
    expect(files["one/b.js"]).toBe(`import { b } from "../one.js";\nexport { b };\n`);
    expect(Object.keys(files)).toEqual(["one.js", "one.cjs", "one/b.js", "one/b.cjs"]);
  });

  it("refuses what no module declares", () => {
    const texts = { "index.ts": `export { b } from "./a.js";\n`, "a.ts": `export const a = 1;\n` };
    expect(() => linked(texts, ["index.ts"])).toThrow(/"typescript\/a\.ts" does not export "b"/);
  });
});
