import { describe, expect, it } from "vitest";
import { formatIssues } from "../../generator/runtime/format-issues.ts";
import type { IssueCode } from "../../generator/runtime/issue-code.ts";
import type { IssueSeverity } from "../../generator/runtime/issue.ts";

interface Shown {
  readonly path: string;
  readonly code: IssueCode;
  readonly message: string;
  readonly severity: IssueSeverity;
}

function shown(path: string, severity: IssueSeverity = "error", message = "no good"): Shown {
  return { path, code: "type", message, severity };
}

describe("issues for people", () => {
  it("are a tree with a line for each, errors first, aligned", () => {
    const issues = [
      shown("Meta.Source.Name", "warning"),
      shown("Patient.Demographics.Sex", "warning"),
      shown("Patient.Demographics.Sex"),
      shown("Patient.Identifiers[0].ID"),
      shown("Patient.Identifiers[12]"),
      shown("Patient"),
      shown(""),
    ];
    expect(formatIssues(issues)).toBe(
      [
        "(message)          error    no good  (type)",
        "Patient            error    no good  (type)",
        "  Demographics.Sex error    no good  (type)",
        "                   warning  no good  (type)",
        "  Identifiers",
        "    [0].ID         error    no good  (type)",
        "    [12]           error    no good  (type)",
        "Meta.Source.Name   warning  no good  (type)",
      ]
        .map((line) => line.replace(/^(.{18})( ?)(error|warning)/, "$1  $3"))
        .join("\n"),
    );
  });

  it("are nothing if there are none", () => {
    expect(formatIssues([])).toBe("");
  });

  it("are coloured only if asked to", () => {
    const issues = [shown("A"), shown("B", "warning")];
    expect(formatIssues(issues)).not.toContain("\u001B");
    expect(formatIssues(issues, { color: true })).toBe(
      "A  \u001B[31merror  \u001B[0m  no good  \u001B[2m(type)\u001B[0m\n" +
        "B  \u001B[33mwarning\u001B[0m  no good  \u001B[2m(type)\u001B[0m",
    );
  });

  it("do nothing to the terminal, whoever made them", () => {
    const text = formatIssues([shown("A\u001B[2J\n.B", "error", "x\u202Ey\u0007")]);
    expect(text).toBe("A\uFFFD[2J\uFFFD.B  error    x\uFFFDy\uFFFD  (type)");
  });

  it("do not push each other far to the right", () => {
    const long = "Name".repeat(30);
    const lines = formatIssues([shown("A"), shown(long)]).split("\n");
    expect(lines[0]?.indexOf("error")).toBe(50);
    expect(lines[1]).toBe(`${long}  error    no good  (type)`);
  });

  it("are shown as fast for many issues as for few", () => {
    const issues = Array.from({ length: 100_000 }, (_, at) => shown(`List[${at}].Name`));
    const start = performance.now();
    expect(formatIssues(issues).split("\n")).toHaveLength(100_001);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
