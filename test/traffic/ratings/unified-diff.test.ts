import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unifiedDiff } from "../../../generator/traffic/ratings/unified-diff.ts";
import { longRuns } from "../../support/long-runs.ts";

/** What a patch makes of the text that it was made from. */
function applied(patch: string, before: string): string {
  const left = linesOf(before);
  const made: string[] = [];
  let taken = 0;
  const [, , ...lines] = linesOf(patch.replaceAll("\n\\ No newline at end of file\n", "\0\n"));
  for (const line of lines) {
    const start = /^@@ -(\d+),(\d+) /.exec(line);
    const text = line.slice(1).replace("\0\n", "");
    if (start !== null) {
      const at = Number(start[1]) - (start[2] === "0" ? 0 : 1);
      made.push(...left.slice(taken, at));
      taken = at;
    } else if (line.startsWith("+")) {
      made.push(text);
    } else {
      expect(text).toBe(left[taken]);
      if (line.startsWith(" ")) made.push(text);
      taken += 1;
    }
  }
  return [...made, ...left.slice(taken)].join("");
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

describe("a patch", () => {
  it("makes one text of the other", () => {
    const line = fc.constantFrom("a", "b", "c", "");
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom("", "\n"))
      .map(([lines, end]) => (lines.length === 0 ? "" : lines.join("\n") + end));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = unifiedDiff("a.yaml", before, after);
        expect(patch === "").toBe(before === after);
        expect(applied(patch, before)).toBe(after);
      }),
      { numRuns: longRuns(200), seed: 3 },
    );
  });

  it("shows what is around each change, and nothing else", () => {
    const before = Array.from({ length: 20 }, (_, at) => `${at + 1}\n`);
    const after = before.toSpliced(15, 1, "x\n").toSpliced(1, 0, "new\n");
    expect(unifiedDiff("my files/a.yaml", before.join(""), after.join("")))
      .toBe(`--- a/my files/a.yaml\t
+++ b/my files/a.yaml\t
@@ -1,4 +1,5 @@
 1
+new
 2
 3
 4
@@ -13,7 +14,7 @@
 13
 14
 15
-16
+x
 17
 18
 19
`);
  });
});
