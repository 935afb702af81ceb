import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { positionAt } from "../../generator/base/source.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { Change } from "../../generator/compat/change.ts";
import { compare } from "../../generator/compat/compare.ts";
import { CHANGE_RULES } from "../../generator/compat/rules.ts";
import { catalogOf, type DefinitionTexts } from "../support/catalog-of.ts";

const fixtures = path.resolve(import.meta.dirname, "../fixtures/compat");
const codes = CHANGE_RULES.map(({ code }) => code);

/** The definitions of one side of a fixture. */
interface Side {
  readonly texts: DefinitionTexts;
  readonly catalog: Catalog;
}

function side(code: string, name: "before" | "after" | "earlier"): Side {
  const folder = path.join(fixtures, code, name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const yaml = files.filter((file) => file.endsWith(".yaml")).toSorted();
  const texts = Object.fromEntries(
    yaml.map((file) => [file, readFileSync(path.join(folder, file), "utf8")]),
  );
  return { texts, catalog: catalogOf(texts) };
}

function earlier(code: string): readonly Catalog[] {
  return existsSync(path.join(fixtures, code, "earlier")) ? [side(code, "earlier").catalog] : [];
}

/** All that a change says. */
function block(change: Change, texts: DefinitionTexts): string {
  const { rule, subject, places, models, before, after, wire, source, meaning, bump, span } =
    change;
  const text = texts[span?.file ?? ""];
  const { line, column } = positionAt(text ?? "", span?.start ?? 0);
  return [
    `${rule} ${subject}`,
    `  ${before ?? "-"} -> ${after ?? "-"}`,
    `  wire: sender ${wire.sender}, receiver ${wire.receiver}; source: reading ${source.reading}, constructing ${source.constructing}; ${bump}`,
    ...(meaning === undefined ? [] : [`  meaning: ${meaning}`]),
    ...places.map((place) => `  in ${place.event} ${place.path}`.trimEnd()),
    `  of ${models.join(", ")}`,
    `  at ${text === undefined ? "?" : `${span?.file}:${line}:${column}`}`,
  ].join("\n");
}

describe("rules of changes", () => {
  it("every rule has fixtures, and every folder of fixtures has a rule", () => {
    expect(readdirSync(fixtures).toSorted()).toEqual(codes.toSorted());
  });

  it("every rule lies in a file of its name", () => {
    const folder = path.resolve(import.meta.dirname, "../../generator/compat/rules");
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
    expect(files.toSorted()).toEqual(codes.toSorted());
  });

  it.each(CHANGE_RULES.map((rule) => [rule.code, rule] as const))(
    "%s",
    async (code, { mirror }) => {
      const [before, after] = [side(code, "before"), side(code, "after")];
      const changes = compare(before.catalog, after.catalog, { earlier: earlier(code) });
      expect(changes.map(({ rule }) => rule)).toContain(code);
      const blocks = changes.map((change) => block(change, { ...before.texts, ...after.texts }));
      await expect(`${blocks.join("\n\n")}\n`).toMatchFileSnapshot(
        path.join(fixtures, code, "expected.txt"),
      );
      const back = compare(after.catalog, before.catalog).map(({ rule }) => rule);
      if (typeof mirror === "string") expect(back).toContain(mirror);
      else expect(back).not.toContain(code);
    },
  );
});
