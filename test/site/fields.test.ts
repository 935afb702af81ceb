import { Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { beforeAll, describe, expect, it } from "vitest";
import { readEditions } from "../../generator/run/read-editions.ts";
import { anchorOf } from "../../generator/site/address.ts";
import { hereAt } from "../../generator/site/here.ts";
import type { Page } from "../../generator/site/page.ts";
import { fieldsPages } from "../../generator/site/pages/fields.tsx";
import { fieldPaths, type FieldPath } from "../../generator/site/search/field-paths.ts";
import { siteOf } from "../../generator/site/site-of.ts";

let pages: readonly Page[];
let paths: readonly FieldPath[];

beforeAll(() => {
  const editions = readEditions("definitions").editions.slice(-1);
  const { newest } = siteOf({ editions, guides: [], modules: [], styles: [], version: "0.0.0" });
  pages = fieldsPages(newest);
  paths = fieldPaths(newest.catalog);
});

function html({ address, content }: Page): string {
  return renderToString(h(Fragment, null, content(hereAt(address, "2026-11/"))));
}

describe("the pages of fields", () => {
  it("have each path once, by its anchor", () => {
    const ids = pages.flatMap((page) => [...html(page).matchAll(/<li id="([^"]*)"/g)]);
    const anchors = new Set(paths.map(({ path }) => anchorOf(path)));
    expect(ids.length).toBe(anchors.size);
    expect(new Set(ids.map(([, id]) => id))).toEqual(anchors);
    expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  });

  it("say where a field is: its rows, or the field above that is at the same places", () => {
    const page = pages.find(({ title }) => title === "Patient");
    const text = page === undefined ? "" : html(page);
    const row = (path: string): string =>
      text.slice(text.indexOf(`id="${path}"`)).split("<li id=", 1)[0] ?? "";
    expect(row("Patient.Demographics.Citizenship")).toContain(
      "../../models/scheduling/new/#Patient.Demographics.Citizenship",
    );
    expect(row("Patient.Demographics.Citizenship")).toContain("60 event types of 19 data models");
    expect(row("Patient.Demographics.DOB")).toContain(
      'In the event types of <a href="#Patient.Demographics">Patient.Demographics</a>',
    );
    expect(row("Patient.Weight")).toContain(
      'In <a href="../../models/claim/submission/#Patient.Weight">Claim.Submission</a>',
    );
  });
});
