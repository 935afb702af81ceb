import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../generator/base/diagnostic.ts";
import { applyFixes } from "../../generator/lint/apply-fixes.ts";

const FILE = { path: "a.yaml", text: "0123456789" };

function finding(
  ...edits: readonly (readonly [start: number, end: number, text: string])[]
): Diagnostic {
  const spans = edits.map(([start, end, text]) => ({ span: { file: "a.yaml", start, end }, text }));
  const [first = { span: { file: "a.yaml", start: 0, end: 0 } }] = spans;
  const fix = { title: "Fix it", edits: spans };
  return { code: "any", severity: "warning", message: "Any.", span: first.span, fix };
}

describe("applying fixes", () => {
  it("makes all edits that do not overlap, at the offsets of the original text", () => {
    const result = applyFixes(
      [FILE],
      [finding([0, 1, "zero"], [8, 10, ""]), finding([3, 4, "three"])],
    );
    expect(result).toEqual({ files: [{ path: "a.yaml", text: "zero12three4567" }], applied: 2 });
  });

  it("makes a fix wholly or not at all", () => {
    const result = applyFixes([FILE], [finding([2, 5, "x"]), finding([0, 1, "y"], [4, 6, "z"])]);
    expect(result).toEqual({ files: [{ path: "a.yaml", text: "01x56789" }], applied: 1 });
  });

  it("names only files that are different now", () => {
    const other = { path: "b.yaml", text: "b" };
    const { fix: _fix, ...withoutFix } = finding([0, 1, "y"]);
    expect(applyFixes([FILE, other], [finding([1, 2, "1"]), withoutFix])).toEqual({
      files: [],
      applied: 1,
    });
  });
});
