import type { Server } from "node:http";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { npmCiOnce } from "../../support/npm-ci-once.ts";
import { launchChromium } from "../chromium.ts";
import type { Browser, ContextOptions, Page } from "../playwright.ts";
import { serve } from "../server.ts";
import { axeViolations } from "../site/axe.ts";
import { htmlJudge } from "../site/html-faults.ts";
import { sampleReport } from "./sample-report.ts";

const NARROW = { width: 360, height: 740 };
const OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
/** All that is folded in the first event type, which has everything. */
const OPEN = `for (const each of document.querySelectorAll(".event:first-of-type, .event:first-of-type details")) each.open = true`;
/** The paths of all fields that are to be seen, each with its event type. */
const SEEN = `[...document.querySelectorAll(".event[open]:not([hidden]) .fields tbody tr:not([hidden])")]
  .map((row) => row.closest(".event").id + " " + row.cells[0].firstChild.data.trim())`;

const report = sampleReport();
let server: Server | undefined;
let browser: Browser;
let url = "";

beforeAll(async () => {
  npmCiOnce(resolve(import.meta.dirname, ".."));
  ({ server, url } = await serve((path) => (path === "/report.html" ? report : undefined)));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** The report in a browser, and all that should not have happened in it so far. */
async function open(fragment = "", options?: ContextOptions) {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => void complaints.push(message.text()));
  page.on("pageerror", (error) => void complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== `${url}/report.html`) complaints.push(request.url());
  });
  await page.goto(`${url}/report.html${fragment}`, { waitUntil: "load" });
  return { page, complaints };
}

/** Waits until the fields that are to be seen are these. */
async function sees(page: Page, fields: readonly string[]): Promise<void> {
  // Playwright's own waiting needs `eval`, which the policy forbids.
  await expect.poll(() => page.evaluate(SEEN)).toEqual(fields);
}

describe("the report of a profile", () => {
  it("is HTML without a fault", () => {
    expect(htmlJudge()(report)).toEqual([]);
  });

  it("is accessible in light and dark, fits on a phone, and asks nobody for anything", async () => {
    const { page, complaints } = await open("", { colorScheme: "light" });
    await page.evaluate(OPEN);
    const light = await axeViolations(page, "all");
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await axeViolations(page, "colours");
    await page.setViewportSize(NARROW);
    const narrow = await axeViolations(page, "structure");
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

  it("narrows the fields to what is asked for, and keeps that in its address", async () => {
    const { page, complaints } = await open();
    expect(await page.evaluate(SEEN)).toEqual([]);
    await page.getByLabel("Find").fill("PHONE clinic");
    await sees(page, ["Clinic.Arrival Patient.Phone", "Clinic.Cancel Patient.Phone"]);
    expect(await page.locator("output").textContent()).toBe("2 of 25 fields");
    await page.getByLabel("Verdict").selectOption("better");
    await sees(page, ["Clinic.Arrival Patient.Phone"]);
    await page.waitForURL(/#q=PHONE\+clinic&v=better$/);
    await page.getByLabel("Find").fill("");
    await page.getByLabel("Verdict").selectOption("");
    await page.getByLabel("Required").check();
    await page.getByLabel("Event type").selectOption("Lab.Result");
    await sees(page, ["Lab.Result Patient", "Lab.Result Patient.Name"]);
    await page.waitForURL(/#e=Lab.Result&req=1$/);
    await page.reload();
    await sees(page, ["Lab.Result Patient", "Lab.Result Patient.Name"]);
    await page.getByLabel("Event type").selectOption("");
    await page.getByLabel("Find").fill("nothing of that kind");
    await page.getByRole("paragraph").filter({ hasText: "No field is like that." }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("sorts by deviation and back, and ignores what it does not have", async () => {
    const { page, complaints } = await open("#q=patient.&e=Clinic.Arrival&sort=deviation&v=gone");
    const sorted = ["Address", "Address.City", "Phone", "Name", "Sex", "Born", "Tags"];
    await sees(
      page,
      sorted.map((name) => `Clinic.Arrival Patient.${name}`),
    );
    await page.getByLabel("Order").selectOption("");
    const defined = ["Name", "Sex", "Phone", "Born", "Tags", "Address", "Address.City"];
    await sees(
      page,
      defined.map((name) => `Clinic.Arrival Patient.${name}`),
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("leads from the worst fields to their rows, whatever is narrowed", async () => {
    const { page } = await open("#e=Lab.Result");
    await page.getByRole("link", { name: "Patient.Name" }).click();
    const row = page.locator("tr:target").filter({ hasText: "Patient.Name" });
    await expect.poll(() => row.isVisible()).toBe(true);
    await page.close();
  });

  it("is complete without a script, and on paper", async () => {
    const { page } = await open("", { javaScriptEnabled: false });
    expect(await page.locator(".tools").isVisible()).toBe(false);
    const event = page.locator("details.event").first();
    await event.locator("h4").click();
    expect(await event.locator(".fields").innerText()).toMatch(/Patient\.Name.*50 %.*worse/s);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("heading", { name: "Less often than declared" }).count()).toBe(1);
    expect(await event.locator(".fields").isVisible()).toBe(true);
    await page.close();
  });
});
