import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../generator/base/json.ts";
import type { Edition } from "../../generator/catalog/edition.ts";
import { occurrences } from "../../generator/catalog/walk.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { anchorOf, eventAddress, sampleAddress } from "../../generator/site/address.ts";
import { hereAt } from "../../generator/site/here.ts";
import { samplePages } from "../../generator/site/pages/sample.tsx";
import { jsonParts } from "../../generator/site/samples/json-parts.ts";
import { sampleFiles } from "../../generator/site/samples/sample-files.ts";
import { longRuns } from "../support/long-runs.ts";

const { editions } = readEditions(join(import.meta.dirname, "../../definitions"));
/** The oldest one has structure alone. All of them take long. */
const tested = longRuns(1) > 1 ? editions : editions.filter(isFirstOrLast);

function isFirstOrLast(_edition: Edition, at: number): boolean {
  return at === 0 || at === editions.length - 1;
}

describe("the parts of a message", () => {
  it("are its text, whatever it holds", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (message) => {
        const parts = jsonParts(message as JsonObject);
        const text = parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
        expect(text).toBe(JSON.stringify(message, null, 2));
      }),
      { numRuns: longRuns(100) },
    );
  });

  it("name the field of each key, without places in lists", () => {
    const keys = jsonParts({ A: [{ B: 1 }, { B: [] }], C: { D: null, E: [["F"]] } });
    expect(keys.flatMap((part) => (typeof part === "string" ? [] : [part.path]))).toEqual([
      "A",
      "A.B",
      "A.B",
      "C",
      "C.D",
      "C.E",
    ]);
  });
});

describe.each(tested)("samples of $name", (edition) => {
  const { catalog, name } = edition;
  const files = new Map(sampleFiles(edition).map(({ path, text }) => [path, text]));

  it("are there for each event type and profile, and valid in that edition", () => {
    const validators = eventTypesOf(catalog);
    const issues = [...catalog.events.values()].flatMap((event) =>
      ["minimal", "typical", "full"].flatMap((profile) => {
        const path = `${name}/${sampleAddress(event)}${profile}.json`;
        const message: unknown = JSON.parse(files.get(path) ?? "null");
        const found = validators.get(event.id)?.check(message, { direction: "sending" }).issues;
        return found?.map(({ code }) => `${path} ${code}`) ?? [path];
      }),
    );
    expect(issues).toEqual([]);
    expect(files.size).toBe(catalog.events.size * 3);
  });

  it("hold each field, so that every row has a place to link to", () => {
    const missing = [...catalog.events.values()].flatMap((event) => {
      const text = files.get(`${name}/${sampleAddress(event)}full.json`) ?? "{}";
      const parts = jsonParts(JSON.parse(text) as JsonObject);
      const paths = new Set(parts.map((part) => (typeof part === "string" ? "" : part.path)));
      return [...occurrences(catalog, event.message)]
        .map(({ path }) => anchorOf(path))
        .filter((anchor) => !paths.has(anchor))
        .map((anchor) => `${event.id} ${anchor}`);
    });
    expect(missing).toEqual([]);
  });
});

describe("the page of the longest sample", () => {
  const edition = editions.at(-1);
  const event = edition?.catalog.events.get("ClinicalSummary.VisitPush");
  if (edition === undefined || event === undefined) throw new Error("There is no such edition.");
  const { catalog, name } = edition;
  const address = `${name}/${sampleAddress(event)}`;
  const page = samplePages(edition).find((each) => each.address === address);
  const html = renderToString(page?.content(hereAt(address, `${name}/`)) as VNode);
  const fields = [...occurrences(catalog, event.message)].map(({ path }) => anchorOf(path));

  it("links each key to a row of the event page, and has one anchor for each field", () => {
    const linked = new Set([...html.matchAll(/href="\.\.\/#([^"]+)"/g)].map(([, path]) => path));
    expect(linked).toEqual(new Set(fields));
    const ids = [...html.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(fields));
    expect(hereAt(address, `${name}/`).within(eventAddress(event))).toBe("../");
  });

  it("is light", () => {
    expect(gzipSync(html).length).toBeLessThan(40_000);
  });
});
