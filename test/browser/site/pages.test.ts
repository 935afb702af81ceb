import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "./axe.ts";
import { openSite, type OpenSite } from "./open-site.ts";
import { PAGE_KINDS } from "./page-kinds.ts";

const LARGEST = "/2026-11/models/clinical-summary/visit-push/";
const NARROW = { width: 360, height: 740 };

/** Wider than the window, and not in a part that scrolls by itself. */
const OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site?.close();
});

/** Kinds that are laid out otherwise on a narrow screen. */
const RELAID = ["landing", "model", "event", "check"];

describe.each(Object.entries(PAGE_KINDS))("a page of the kind %s", (kind, path) => {
  it("is accessible in light and dark, narrow and wide, and asks nobody else for anything", async () => {
    const { page, complaints } = await site.open(path, { colorScheme: "light" });
    const withNavigation = kind === "landing";
    const light = await axeViolations(page, "all", { withNavigation });
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await axeViolations(page, "colours", { withNavigation });
    await page.setViewportSize(NARROW);
    const narrow = RELAID.includes(kind) ? await axeViolations(page, "structure") : [];
    const overflow = await page.evaluate<number>(OVERFLOW);
    expect({ light, dark, narrow, overflow, complaints }).toEqual({
      light: [],
      dark: [],
      narrow: [],
      overflow: 0,
      complaints: [],
    });
    await page.close();
  });
});

describe("the largest page", () => {
  it("prints what is closed on the screen, and fits on a narrow one", async () => {
    const { page, complaints } = await site.open(LARGEST);
    const closed = page.locator("main details:not([open]) > ul > li").first();
    expect(await closed.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await closed.isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(OVERFLOW)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.runIf(process.env["CANON_LONG"])("is accessible", { timeout: 600_000 }, async () => {
    const { page } = await site.open(LARGEST);
    expect(await axeViolations(page, "structure")).toEqual([]);
    await page.close();
  });
});
