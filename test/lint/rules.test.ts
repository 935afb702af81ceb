import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../generator/base/diagnostic.ts";
import { positionAt } from "../../generator/base/source.ts";
import { applyFixes } from "../../generator/lint/apply-fixes.ts";
import { lint } from "../../generator/lint/lint.ts";
import { LINT_RULES } from "../../generator/lint/rules.ts";
import { diagnosticLines, readTexts, type DefinitionTexts } from "../support/catalog-of.ts";

const fixtures = path.resolve(import.meta.dirname, "../fixtures/lint");

function tree(folder: string): DefinitionTexts {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const yaml = files.filter((file) => file.endsWith(".yaml")).toSorted();
  return Object.fromEntries(
    yaml.map((file) => [file, readFileSync(path.join(folder, file), "utf8")]),
  );
}

/** What one rule reports for some definitions, which have no faults themselves. */
function findings(texts: DefinitionTexts, code: string) {
  const result = readTexts(texts);
  const { catalog, documents, sources } = result;
  if (catalog === undefined) throw new Error(diagnosticLines(result).join("\n"));
  const diagnostics = lint({ catalog, documents }).filter((diagnostic) => diagnostic.code === code);
  return { diagnostics, sources, lines: diagnosticLines({ diagnostics, sources }) };
}

/** Findings as an author sees them, with what they point at. */
function report({ diagnostics, sources, lines }: ReturnType<typeof findings>): string {
  const blocks = diagnostics.map((diagnostic, index) => {
    const related = (diagnostic.related ?? []).map(({ message, span }) => {
      const { line, column } = positionAt(sources.get(span.file)?.text ?? "", span.start);
      return `  ${span.file}:${line}:${column} ${message}`;
    });
    const marked = JSON.stringify(markedText(diagnostic, sources));
    return [lines[index], `  at ${marked}`, ...related].join("\n");
  });
  return `${blocks.join("\n")}\n`;
}

function markedText({ span }: Diagnostic, sources: ReturnType<typeof findings>["sources"]): string {
  return sources.get(span.file)?.text.slice(span.start, span.end) ?? "";
}

describe("lint rules", () => {
  it("every rule has fixtures, and every folder of fixtures has a rule", () => {
    const folders = readdirSync(fixtures).toSorted();
    expect(folders).toEqual(LINT_RULES.map(({ code }) => code).toSorted());
  });

  it("every rule lies in a file of its name", () => {
    const folder = path.resolve(import.meta.dirname, "../../generator/lint/rules");
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
    expect(files.toSorted()).toEqual(LINT_RULES.map(({ code }) => code).toSorted());
  });

  it.each(LINT_RULES.map(({ code }) => [code]))("%s", async (code) => {
    const folder = path.join(fixtures, code);
    const bad = findings(tree(path.join(folder, "bad")), code);
    expect(bad.diagnostics.length).toBeGreaterThan(0);
    await expect(report(bad)).toMatchFileSnapshot(path.join(folder, "bad.expected.txt"));
    expect(findings(tree(path.join(folder, "good")), code).lines).toEqual([]);
  });

  const fixable = LINT_RULES.map(({ code }) => code).filter((code) =>
    existsSync(path.join(fixtures, code, "fixed")),
  );

  it("the rules with fixes are those with a folder of fixed definitions", () => {
    const withFixes = LINT_RULES.map(({ code }) => code).filter((code) => {
      const { diagnostics } = findings(tree(path.join(fixtures, code, "bad")), code);
      return diagnostics.some(({ fix }) => fix !== undefined);
    });
    expect(withFixes).toEqual(fixable);
  });

  it.each(fixable.map((code) => [code]))("%s is fixed as far as that is certain", (code) => {
    let texts = tree(path.join(fixtures, code, "bad"));
    for (let round = 0; round < 5; round += 1) {
      const { diagnostics, sources } = findings(texts, code);
      const { files } = applyFixes([...sources.values()], diagnostics);
      texts = { ...texts, ...Object.fromEntries(files.map((file) => [file.path, file.text])) };
    }
    expect(texts).toEqual(tree(path.join(fixtures, code, "fixed")));
    const left = findings(texts, code).diagnostics;
    expect(left.filter(({ fix }) => fix !== undefined)).toEqual([]);
  });
});
