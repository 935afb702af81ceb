import { groupBy } from "../base/group-by.ts";
import type { Finding } from "./finding.ts";
import type { Rest } from "./format.ts";
import { visible } from "./visible.ts";

/**
 * Findings as the JUnit XML that builds read: a test suite for each file, a test case for each finding.
 * Errors are failures; warnings, which fail nothing, are test cases that pass and say something.
 */
export function renderJunit(findings: readonly Finding[], { more }: Rest): string {
  const suites = [...groupBy(findings, ({ file }) => file)].map(([file, found]) =>
    suite(file, found.map(testCase), errorsIn(found)),
  );
  // A document without any test case is an error to most who read it.
  if (findings.length === 0) suites.push(suite("canon", [passed("no findings", "")], 0));
  if (more > 0)
    suites.push(suite("canon", [passed("findings that are not listed", `and ${more} more`)], 0));
  const tests = suites.reduce((sum, { count }) => sum + count, 0);
  const lines = suites.flatMap((one) => one.lines);
  const totals = attributes({ name: "canon", tests, failures: errorsIn(findings), errors: 0 });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${totals}>`,
    ...lines,
    "</testsuites>",
    "",
  ].join("\n");
}

interface Suite {
  readonly count: number;
  readonly lines: readonly string[];
}

function suite(name: string, cases: readonly (readonly string[])[], failures: number): Suite {
  const count = cases.length;
  const head = attributes({ name, tests: count, failures, errors: 0, skipped: 0 });
  return { count, lines: [`  <testsuite ${head}>`, ...cases.flat(), "  </testsuite>"] };
}

function testCase(finding: Finding): readonly string[] {
  const { severity, code, file, start, path, message, hint } = finding;
  const place = start === undefined ? file : `${file}:${start.line}:${start.column}`;
  const name = path === undefined ? `${place} ${code}` : `${place} ${code} ${path}`;
  const help = hint === undefined ? "" : `\n${hint}`;
  if (severity === "warning") return passed(name, message + help, file);
  return [
    `    <testcase ${attributes({ name, classname: file })}>`,
    `      <failure ${attributes({ type: code, message })}>${escaped(place + help)}</failure>`,
    "    </testcase>",
  ];
}

function passed(name: string, text: string, classname = "canon"): readonly string[] {
  const head = `    <testcase ${attributes({ name, classname })}`;
  if (text === "") return [`${head}/>`];
  return [`${head}>`, `      <system-out>${escaped(text)}</system-out>`, "    </testcase>"];
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(" ");
}

/** Text for an XML document, which may hold no control character in any form; a line feed stays. */
function escaped(text: string): string {
  return text
    .split("\n")
    .map(visible)
    .join("\n")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
