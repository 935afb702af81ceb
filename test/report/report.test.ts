import { describe, expect, test } from "vitest";

import type { Diagnostic } from "../../generator/base/diagnostic.ts";
import { codeFrame } from "../../generator/report/code-frame.ts";
import { findingsOf, type Finding } from "../../generator/report/finding.ts";
import { REPORT_FORMATS } from "../../generator/report/format.ts";
import { render } from "../../generator/report/report.ts";

const TEXT = [
  "description: A postal address.",
  "fields:",
  "  City:",
  "    type: Adress # \u202eright to left\u202c, \u001b[31mred\u001b[0m, zero\u200bwidth",
  "\tState:",
  `    description: ${"long ".repeat(60)}end`,
  "",
].join("\n");
const FILE = "types/100%, [bad] name.yaml";

function spanOf(part: string): Diagnostic["span"] {
  const start = TEXT.indexOf(part);
  return { file: FILE, start, end: start + part.length };
}

const DIAGNOSTICS: readonly Diagnostic[] = [
  {
    code: "unknown-type",
    severity: "error",
    message: 'Unknown type "Adress".',
    hint: 'Did you mean "Address"?',
    span: spanOf("Adress"),
    related: [{ message: "The field is here.", span: spanOf("City") }],
  },
  {
    code: "forbidden-character",
    severity: "error",
    message: "The text holds \u202e, 50 % of it:\nno more.",
    span: spanOf("\u202eright to left\u202c, \u001b[31mred"),
  },
  { code: "long-description", severity: "warning", message: "Too long.", span: spanOf("end") },
  { code: "yaml-syntax", severity: "warning", message: "A tab.", span: spanOf("\tState") },
  {
    code: "missing-file",
    severity: "error",
    message: "Not there.",
    span: { file: "gone.yaml", start: 0, end: 0 },
  },
];

const FINDINGS = findingsOf(DIAGNOSTICS, {
  sources: new Map([[FILE, { path: FILE, text: TEXT }]]),
  display: (path) => `definitions/${path}`,
});

describe("findings", () => {
  test.for(REPORT_FORMATS)("as %s", async (format) => {
    const text = render(FINDINGS, { format, colours: false, version: "1.0.0" });
    await expect(text).toMatchFileSnapshot(`../fixtures/report/findings.${format}`);
    if (format === "json" || format === "sarif")
      expect(() => JSON.parse(text) as unknown).not.toThrow();
    if (format === "text") expect(text).not.toMatch(/[\u202e\u202c\u200b\u001b\t]/);
    if (format === "github") expect(text.trimEnd().split("\n")).toHaveLength(FINDINGS.length);
  });

  test("in colours only where they are wanted", () => {
    const coloured = render(FINDINGS, { format: "text", colours: true, version: "1.0.0" });
    const plain = render(FINDINGS, { format: "text", colours: false, version: "1.0.0" });
    // oxlint-disable-next-line no-control-regex -- the escape character is what is looked for
    expect(coloured.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain);
    expect(coloured).not.toBe(plain);
  });

  test.for(REPORT_FORMATS)("as %s are capped, errors first, and the others counted", (format) => {
    const many = Array.from({ length: 250 }, (_, index): Finding => {
      const severity = index % 2 === 0 ? "warning" : "error";
      return { severity, code: "x", message: `Finding ${index}.`, file: "a.yaml" };
    });
    const text = render(many, { format, colours: false, version: "1.0.0" });
    expect(text.match(/Finding \d+/g)).toHaveLength(100);
    expect(text).not.toContain("Finding 0.");
    expect(text).toContain("150");
  });

  test("none at all", () => {
    expect(render([], { format: "text", colours: false, version: "1" })).toBe("");
    expect(render([], { format: "github", colours: false, version: "1" })).toBe("");
    expect(JSON.parse(render([], { format: "json", colours: false, version: "1" }))).toEqual({
      diagnostics: [],
      more: 0,
    });
  });
});

describe("a code frame", () => {
  test("marks what is found, also where nothing is", () => {
    const frame = (start: number, end: number) => codeFrame("one\ntwo", { file: "a", start, end });
    expect(frame(0, 3)).toBe("1 | one\n  | ^^^");
    expect(frame(3, 3)).toBe("1 | one\n  |    ^");
    expect(frame(4, 99)).toBe("2 | two\n  | ^^^");
    expect(frame(7, 7)).toBe("2 | two\n  |    ^");
    expect(codeFrame("", { file: "a", start: 0, end: 0 })).toBe("1 | \n  | ^");
  });

  test("is never wide, however long the line", () => {
    const text = "x".repeat(1_000_000);
    for (const start of [0, 500_000, 999_999]) {
      const lines = codeFrame(text, { file: "a", start, end: start + 1 }).split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
      expect(lines[1]?.endsWith("^")).toBe(true);
    }
  });
});
