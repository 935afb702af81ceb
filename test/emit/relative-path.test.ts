import { posix } from "node:path";
import { expect, test } from "vitest";
import { relativePath } from "../../generator/base/relative-path.ts";

test.for([
  ["a.ts", "a.ts"],
  ["a.ts", "b.ts"],
  ["a.ts", "b/c.ts"],
  ["a/b.ts", "c.ts"],
  ["a/b/c.ts", "a/d/e.ts"],
  ["a/b/c.ts", "a/b.ts"],
  ["a/b.ts", "a/b/c.ts"],
  ["a/b/c.ts", "a/bc/d.ts"],
  ["a/b/c.ts", "d/b/c.ts"],
] as const)("from %s to %s", ([from, to]) => {
  expect(relativePath(from, to)).toBe(posix.relative(posix.dirname(from), to));
});
