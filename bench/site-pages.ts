/**
 * How fast pages of the reference site are, beside viewers of API documents that show the same
 * fields. Usage: npx tsx bench/site-pages.ts [--rounds <number>] [--only <words of subjects>]. Prints one table.
 */
import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { readEditions } from "../generator/run/read-editions.ts";
import { npmCiOnce } from "../test/support/npm-ci-once.ts";
import { launchChromium } from "../test/browser/chromium.ts";
import { serve } from "../test/browser/server.ts";
import { inTurn } from "./harness/in-turn.ts";
import { machine } from "./harness/machine.ts";
import { median } from "./harness/median.ts";
import { pageSpeed, type PageSpeed } from "./harness/page-speed.ts";
import { documentOf, leafDescriptions } from "./viewers/document.ts";
import { filesOf, VIEWERS } from "./viewers/viewers.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, only: { type: "string", default: "" } },
});
const LARGEST = "ClinicalSummary.VisitPush";
npmCiOnce(resolve(import.meta.dirname, "viewers"));
const { editions } = readEditions(resolve(import.meta.dirname, "../definitions"));
const newest = editions.at(-1);
if (newest === undefined) throw new Error("There are no editions.");
const document = documentOf(newest.catalog, LARGEST);
const descriptions = leafDescriptions(newest.catalog, LARGEST).map((d) => d.replace(/[\s`]+/g, ""));
const browser = await launchChromium();
const subjects = new Map<string, () => Promise<PageSpeed>>();
for (const viewer of VIEWERS.filter((v) => v.name.includes(values.only))) {
  const files = filesOf(viewer, document);
  const { url } = await serve((path) => files.get(path));
  subjects.set(viewer.name, () => pageSpeed(browser, url + "/"));
}
for (const [name, found] of await inTurn(subjects, Number(values.rounds))) {
  const m = (k: Exclude<keyof PageSpeed, "text">) => median(found.map((x) => x[k]));
  const text = found[0]?.text ?? "";
  const shown = new Map<string, number>();
  for (const d of descriptions) shown.set(d, (shown.get(d) ?? 0) + 1);
  let n = 0;
  for (const [d, c] of shown) n += Math.min(c, text.split(d).length - 1);
  console.log(
    name,
    n,
    descriptions.length,
    m("firstPaint"),
    m("largestPaint"),
    m("blocking"),
    m("interactive"),
    m("layoutShift"),
    m("html"),
    m("js"),
    m("css"),
    m("nodes"),
  );
}
await browser.close();
process.exit(0);
void machine;
