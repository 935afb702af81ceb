import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { esbuildOf } from "../support/esbuild.ts";
import { npmCiOnce } from "../support/npm-ci-once.ts";
import { packedPackages } from "../support/packed-packages.ts";
import { launchChromium } from "./chromium.ts";
import type { Browser } from "./playwright.ts";
import { htmlOf, serve, textOf } from "./server.ts";

const here = import.meta.dirname;
/** Nothing but scripts of the same origin: neither inline, nor by `eval`, nor from elsewhere. */
const POLICY = "default-src 'none'; script-src 'self'";

/** An import of a module of a package. */
const BARE = /from "@canon\/([^/"]+)(\/[^"]+)?"/g;

/** What we read of the `package.json` of a package. */
interface PackageJson {
  readonly exports: Readonly<Record<string, { readonly import: { readonly default: string } }>>;
}

/** What the script of the page leaves behind. */
interface Verdicts {
  readonly told: number;
  readonly refused: number;
  readonly all: number;
}

declare const inPage: Verdicts;
declare const inWorker: Promise<Verdicts>;
declare const violations: readonly string[];
declare function tryForbidden(): Promise<string>;

describe("packages in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "canon-browser-"));
  const modules = join(folder, "modules");
  let browser: Browser;
  let server: Server | undefined;
  let url = "";
  let packages = "";
  const bundles = new Map<string, string>();

  beforeAll(async () => {
    npmCiOnce(here);
    packages = await packedPackages();
    mkdirSync(modules);
    symlinkSync(packages, join(modules, "@canon"));
    bundle();
    ({ server, url } = await serve(fileAt, POLICY));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function fileAt(path: string): string | undefined {
    if (path === "/served.html") return htmlOf("/page/page.js", "/page/worker.js");
    if (path === "/bundled.html") return htmlOf("/bundled/page.js", "/bundled/worker.js");
    if (path.startsWith("/@canon/")) return textOf(join(packages, path.slice("/@canon/".length)));
    if (path.startsWith("/page/")) return textOf(join(here, path))?.replace(BARE, addressOf);
    return bundles.get(path);
  }

  /** Browsers know no packages, and the policy forbids import maps: where the package says that the module lies. */
  function addressOf(_: string, name: string, subpath = ""): string {
    const { exports }: PackageJson = JSON.parse(textOf(join(packages, name, "package.json")) ?? "");
    return `from "${new URL(exports[`.${subpath}`]?.import.default ?? "", `${url}/@canon/${name}/`).pathname}"`;
  }

  function bundle(): void {
    const { outputFiles } = esbuildOf(here).buildSync({
      entryPoints: [join(here, "page/page.js"), join(here, "page/worker.js")],
      nodePaths: [modules],
      outdir: "/bundled",
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
    });
    for (const { path, text } of outputFiles) bundles.set(path, text);
  }

  for (const [how, path] of [
    ["as its files are", "/served.html"],
    ["bundled", "/bundled.html"],
  ] as const) {
    it(`a package works under a strict policy, ${how}`, async () => {
      const page = await (await browser.newContext()).newPage();
      const complaints: string[] = [];
      page.on("console", (message) => void complaints.push(message.text()));
      page.on("pageerror", (error) => void complaints.push(error.message));
      page.on("requestfailed", (request) => void complaints.push(request.url()));
      await page.goto(url + path, { waitUntil: "load" });
      const [found, foundInWorker, broken] = await page.evaluate(async () => [
        inPage,
        await inWorker,
        violations,
      ]);
      const { all } = await page.evaluate(() => inPage);
      expect(all).toBeGreaterThan(100);
      expect(found).toEqual({ told: all, refused: all, all });
      expect(foundInWorker).toEqual(found);
      expect({ broken, complaints }).toEqual({ broken: [], complaints: [] });
      // The policy is in force: what it forbids is refused, and is seen.
      expect(await page.evaluate(() => tryForbidden())).toBe("script-src");
      await page.close();
    });
  }
});
