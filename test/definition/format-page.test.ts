import { describe, expect, it } from "vitest";
import { formatPage } from "../../generator/definition/format-page.ts";
import { META_SCHEMA } from "../../generator/definition/meta-schema.ts";

const page = formatPage();

describe("the reference page of the format", () => {
  it("has every key of every part", () => {
    const parts = Object.values(META_SCHEMA.$defs).filter((part) => "properties" in part);
    const missing = parts.flatMap((part) =>
      Object.keys(part.properties).filter((key) => !page.includes(`\n- \`${key}\` (`)),
    );
    expect(parts.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
    for (const part of parts) expect(page).toContain(part.description);
  });

  it("links only to headings that it has", () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, title = ""]) =>
      title.toLowerCase().replaceAll(" ", "-"),
    );
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target ?? "");
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((target) => !headings.includes(target))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it("says the conditions between keys", () => {
    expect(page).toContain('A value set needs either "codes" or "codesFrom", and not both.');
  });
});
