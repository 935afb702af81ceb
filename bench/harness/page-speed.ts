import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, DevTools, Page } from "../../test/browser/playwright.ts";

/** What a visitor with a slow device and connection notices of a page. Times in milliseconds, sizes in bytes as they travel. */
export interface PageSpeed {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** How long the page could not answer: of every task, what it took beyond 50 ms. */
  readonly blocking: number;
  /** When the last of these tasks had ended, and the document was there. */
  readonly interactive: number;
  readonly layoutShift: number;
  readonly html: number;
  readonly js: number;
  readonly css: number;
  readonly data: number;
  readonly nodes: number;
  /** All text of the page without any space, shadow roots included. */
  readonly text: string;
}

/** As long as the slowest viewer goes on working after everything is loaded. */
const PATIENCE = 9000;

const OBSERVER = readFileSync(join(import.meta.dirname, "observe-page.js"), "utf8");

/** Opens a page with nothing in its cache, on a slow device and connection. */
export async function pageSpeed(browser: Browser, url: string): Promise<PageSpeed> {
  const { page, close } = await slowPage(browser);
  await page.goto(url, { waitUntil: "load", timeout: 120_000 });
  await page.waitForTimeout(PATIENCE);
  const found = await page.evaluate<PageSpeed>("observed()");
  await close();
  return found;
}

/** A page of its own, four times slower than this machine, at 1.6 Mbit/s and 150 ms. */
export async function slowPage(
  browser: Browser,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript({ content: OBSERVER });
  const page = await context.newPage();
  await slowDown(await context.newCDPSession(page));
  return { page, close: () => context.close() };
}

async function slowDown(devTools: DevTools): Promise<void> {
  await devTools.send("Network.enable");
  await devTools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 1.6e6 / 8,
  });
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}
