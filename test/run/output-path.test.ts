import { describe, expect, test } from "vitest";

import { faultOfPath, pathProblems } from "../../generator/run/output-path.ts";

describe("paths that are never written", () => {
  test.for([
    "../a",
    "a/../../b",
    "a/./b",
    "/etc/passwd",
    "a//b",
    "",
    "a\\b",
    "C:/a",
    "a\u0000b",
    "a\nb",
    "con",
    "a/CON.ts",
    "nul.txt",
    "lpt1",
    "a/b.",
    "a /b",
    `a/${"x".repeat(120)}`,
  ])("%j", (path) => {
    expect(faultOfPath(path)).toBeDefined();
    const problems = pathProblems([{ path, emitter: "types" }]);
    expect(problems).toMatchObject([{ path, state: "refused" }]);
    expect(problems[0]?.detail).toContain('"types"');
  });

  test.for(["a", "a/b.ts", "console.ts", "a.con", "__proto__", ".hidden", "é/ü.md"])(
    "%j is fine",
    (path) => {
      expect(faultOfPath(path)).toBeUndefined();
    },
  );
});

describe("paths that are one on some file systems", () => {
  test.for([
    ["types/Order.ts", "types/order.ts"],
    ["types/Order.ts", "Types/Other.ts"],
    ["caf\u00e9.md", "cafe\u0301.md"],
    ["a/b", "a/b/c"],
    ["a", "a"],
  ] as const)("%j and %j", ([first, second]) => {
    const problems = pathProblems([
      { path: first, emitter: "one", source: "types/First.yaml" },
      { path: second, emitter: "two" },
    ]);
    expect(problems).toHaveLength(1);
    const text = JSON.stringify(problems);
    expect(text).toContain("one");
    expect(text).toContain("types/First.yaml");
    expect(text).toContain("two");
  });

  test("files of one folder do not clash", () => {
    const planned = ["a/b/c", "a/b/d", "a/e", "f"].map((path) => ({ path, emitter: "x" }));
    expect(pathProblems(planned)).toEqual([]);
  });
});
