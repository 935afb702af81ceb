import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { LATEST } from "../../../generator/site/address.ts";
import { siteFiles } from "../../../generator/site/site-files.ts";
import { median } from "../../../bench/harness/median.ts";
import { npmCiOnce } from "../../support/npm-ci-once.ts";
import { brokenLinks } from "./broken-links.ts";
import { htmlJudge } from "./html-faults.ts";
import { PAGE_KINDS } from "./page-kinds.ts";
import { siteOfEditions } from "./read-site.ts";

const EDITIONS = ["2023-03", "2026-11"];
const EVENT_PAGE = /^2026-11\/models\/[^/]+\/[^/]+\/index\.html$/;

const files = new Map<string, string>();

beforeAll(async () => {
  npmCiOnce(resolve(import.meta.dirname, ".."));
  const isLong = process.env["CANON_LONG"] !== undefined;
  const site = await siteOfEditions(isLong ? undefined : EDITIONS);
  for (const { path, text } of siteFiles(site)) files.set(path, text);
});

describe("the files of the site", () => {
  it("lead to each other, by every link and fragment", () => {
    // The copy has the same links, and the page for what is missing stands at any address.
    const isAsked = (path: string): boolean =>
      !path.startsWith(`${LATEST}/`) && path !== "404.html";
    expect(brokenLinks(files, isAsked).slice(0, 20)).toEqual([]);
  });

  it("are light", () => {
    const sizes = [...files]
      .filter(([path]) => EVENT_PAGE.test(path))
      .map(([, text]) => gzipped(text));
    const assets = (pattern: RegExp): number =>
      [...files]
        .filter(([path]) => pattern.test(path))
        .reduce((sum, [, text]) => sum + gzipped(text), 0);
    expect(sizes.length).toBe(111);
    expect(Math.max(...sizes)).toBeLessThan(70_000);
    expect(median(sizes)).toBeLessThan(15_000);
    expect(assets(/^assets\/.*\/(?:site|theme|sample)\.js$/)).toBeLessThan(12_000);
    expect(assets(/^assets\/.*\.css$/)).toBeLessThan(8_000);
  });

  const faultsIn = htmlJudge();
  it.each(Object.entries(PAGE_KINDS))("are good HTML: %s", (_, path) => {
    const [address = ""] = path.slice(1).split("?");
    expect(faultsIn(files.get(`${address}index.html`) ?? "")).toEqual([]);
  });
});

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
