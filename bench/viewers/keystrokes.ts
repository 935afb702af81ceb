import type { Browser } from "../../test/browser/playwright.ts";
import { slowPage } from "../harness/page-speed.ts";

const WORD = "phone";
/** By then whatever a key has started is over. */
const SETTLED = 1500;

/** How long the slowest key takes until the page shows what it did: in the filter of a page, and in the search of all. */
export async function keystrokes(browser: Browser, url: string): Promise<string> {
  const filter = await slowestKey(browser, url, ".tools input[name=q]");
  const search = await slowestKey(browser, url, "#search-box");
  return `Slowest key of "${WORD}", on the largest event page: ${Math.round(filter)} ms in the filter, ${Math.round(search)} ms in the search.\n`;
}

async function slowestKey(browser: Browser, url: string, input: string): Promise<number> {
  const { page, close } = await slowPage(browser);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(SETTLED);
  await page.locator(input).focus();
  // The index of the search is on its way.
  await page.waitForTimeout(SETTLED * 4);
  const start = await page.evaluate<number>("forgetEvents()");
  for (const key of WORD) {
    await page.keyboard.press(key);
    await page.waitForTimeout(SETTLED);
  }
  const slowest = await page.evaluate<number>(`slowestSince(${start})`);
  await close();
  return slowest;
}
