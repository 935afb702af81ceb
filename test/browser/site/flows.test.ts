import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "../playwright.ts";
import { openSite, type OpenSite } from "./open-site.ts";

const CITIZENSHIP = "Patient.Demographics.Citizenship";
const SCHEDULING_NEW = "/2026-11/models/scheduling/new/";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site?.close();
});

/** An id of a row, as a selector. */
function row(path: string): string {
  return `[id="${path}"]`;
}

/** Whether a row lies within the window. */
function isInView(page: Page, path: string): Promise<unknown> {
  return page.waitForFunction(
    `(() => { const { top } = document.getElementById("${path}").getBoundingClientRect(); return top >= 0 && top < innerHeight; })()`,
  );
}

describe("a reader", () => {
  it("finds a field by a part of its name, sees its codes, and shares a link that works without scripts", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, complaints } = await site.open("/2026-11/", { permissions });
    await page.keyboard.press("/");
    await page.keyboard.type("citiz");
    await page.locator(`[role=option][href$="#${CITIZENSHIP}"]`).first().click();
    await page.waitForURL(new RegExp(`#${CITIZENSHIP}$`));
    const field = page.locator(row(CITIZENSHIP));
    await isInView(page, CITIZENSHIP);

    await field.locator(":scope > .h").hover();
    await field.getByRole("button", { name: "Link" }).click();
    await field.locator("output").filter({ hasText: "Copied" }).waitFor();
    const link = await page.evaluate<string>("navigator.clipboard.readText()");
    const without = await site.open(link.slice(site.url.length), { javaScriptEnabled: false });
    expect(await without.page.locator(row(CITIZENSHIP)).isVisible()).toBe(true);
    await isInView(without.page, CITIZENSHIP);

    await field.getByRole("link", { name: "Citizenship" }).last().click();
    await page.waitForURL(/\/value-sets\/citizenship\/$/);
    expect(await page.locator("main table tr").count()).toBeGreaterThan(100);
    expect([...complaints, ...without.complaints]).toEqual([]);
  });

  it("sees only the required fields, and sees them again where the address is opened again", async () => {
    const { page, complaints } = await site.open(SCHEDULING_NEW);
    await page.getByLabel("Required").check();
    await page.waitForURL(/\?req=1$/);
    const said = await page.locator(".tools output").innerText();
    const [found = 0, all = 0] = said.match(/\d+/g)?.map(Number) ?? [];
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await page.locator(row("Patient.Demographics.Citizenship")).isVisible()).toBe(false);
    await page.reload();
    await page.locator(".tools output").filter({ hasText: said }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("checks a message, and follows an issue to its row, while the message stays where it is", async () => {
    const { page, complaints, requests } = await site.open("/2026-11/check/");
    const response = await fetch(`${site.url}${SCHEDULING_NEW}sample/typical.json`);
    const message = (await response.json()) as { Patient: { Demographics: { Sex: string } } };
    message.Patient.Demographics.Sex = "Zyzzyva";
    await page.locator("#message").fill(JSON.stringify(message));
    const issue = page
      .locator(".found-issues a")
      .filter({ hasText: "Patient.Demographics.Sex" })
      .first();
    await issue.waitFor();
    expect(requests.filter((url) => url.includes("Zyzzyva"))).toEqual([]);
    expect(await page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")).toBe(
      "{}",
    );
    await issue.click();
    await page.waitForURL(/\/models\/scheduling\/new\/#Patient\.Demographics\.Sex$/);
    await isInView(page, "Patient.Demographics.Sex");
    expect(complaints).toEqual([]);
  });

  it("goes to another edition and stays on the field, with the keyboard alone", async () => {
    const { page, complaints } = await site.open(`${SCHEDULING_NEW}#Patient.Demographics.Sex`);
    await page.locator(".editions summary").focus();
    await page.keyboard.press("Enter");
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/2021-04\/models\/scheduling\/new\/#Patient\.Demographics\.Sex$/);
    await isInView(page, "Patient.Demographics.Sex");
    expect(complaints).toEqual([]);
  });

  it("sees what has changed since the first edition", async () => {
    const { page, complaints } = await site.open("/diff/");
    await page.getByLabel("From").selectOption("2021-04");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.waitForURL(/\?from=2021-04&to=2026-11$/);
    await page.locator(".report a").filter({ hasText: "Citizenship" }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
