import { CONTENT_SECURITY_POLICY } from "../../../generator/site/layout/policy.ts";
import { launchChromium } from "../chromium.ts";
import type { ContextOptions, Page } from "../playwright.ts";
import { serve } from "../server.ts";
import { siteOfEditions } from "./read-site.ts";
import { siteOnDemand } from "./site-on-demand.ts";

/** A page of the site, and all that should not have happened in it so far. */
export interface OpenPage {
  readonly page: Page;
  /** What the browser complained of, and addresses that are of other origins or have nothing. */
  readonly complaints: readonly string[];
  /** Addresses of all that it has asked for. */
  readonly requests: readonly string[];
}

/** The site in a browser. */
export interface OpenSite {
  readonly url: string;
  /** Opens a page in a browser that knows nothing of what was opened before. */
  open(path: string, options?: ContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Three editions: the first, one without value sets, and the newest. */
const EDITIONS = ["2021-04", "2023-03", "2026-11"];

/** Serves the site under its own policy, and starts a browser. */
export async function openSite(): Promise<OpenSite> {
  const fileOf = siteOnDemand(await siteOfEditions(EDITIONS));
  const { server, url } = await serve(fileOf, CONTENT_SECURITY_POLICY);
  const browser = await launchChromium();
  const open = async (path: string, options?: ContextOptions): Promise<OpenPage> => {
    const page = await (await browser.newContext(options)).newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => void complaints.push(message.text()));
    page.on("pageerror", (error) => void complaints.push(error.message));
    page.on("requestfailed", (request) => void complaints.push(request.url()));
    page.on("request", (request) => {
      const address = request.url();
      requests.push(address);
      if (!address.startsWith(`${url}/`) && !address.startsWith("data:")) complaints.push(address);
    });
    await page.goto(url + path, { waitUntil: "load" });
    return { page, complaints, requests };
  };
  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
  };
  return { url, open, close };
}
