/**
 * How fast pages of the reference site are, beside viewers of API documents that show the same
 * fields. Usage: npx tsx bench/site-pages.ts [--rounds <number>] [--only <part of a name>]. Prints
 * one table, and writes it to `results/site-pages.md` unless only a part was measured.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { launchChromium } from "../test/browser/chromium.ts";
import { serve, type FileOf } from "../test/browser/server.ts";
import { siteOfEditions } from "../test/browser/site/read-site.ts";
import { siteOnDemand } from "../test/browser/site/site-on-demand.ts";
import { npmCiOnce } from "../test/support/npm-ci-once.ts";
import { CONTENT_SECURITY_POLICY } from "../generator/site/layout/policy.ts";
import { inTurn } from "./harness/in-turn.ts";
import { machine } from "./harness/machine.ts";
import { pace } from "./harness/pace.ts";
import { pageSpeed, type PageSpeed } from "./harness/page-speed.ts";
import { keystrokes } from "./viewers/keystrokes.ts";
import { documentOf, leafDescriptions } from "./viewers/document.ts";
import { speedTable } from "./viewers/speed-table.ts";
import { filesOf, VIEWERS } from "./viewers/viewers.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, only: { type: "string", default: "" } },
});

const LARGEST = "ClinicalSummary.VisitPush";
const LARGEST_PAGE = "models/clinical-summary/visit-push/";
const OTHER_PAGES: ReadonlyMap<string, string> = new Map([
  ["median event page", "models/surgical-scheduling/reschedule/"],
  ["home of the edition", ""],
  ["value set", "value-sets/citizenship/"],
]);

npmCiOnce(resolve(import.meta.dirname, "viewers"));
const site = await siteOfEditions();
const { catalog, name: edition } = site.newest;
const browser = await launchChromium();
const servers: { close(): void }[] = [];

async function start(fileOf: FileOf, policy?: string): Promise<string> {
  const { server, url } = await serve(fileOf, policy);
  servers.push(server);
  return url;
}

const fileOf = siteOnDemand(site);
const home = `${await start(fileOf, CONTENT_SECURITY_POLICY)}/${edition}/`;
const subjects = new Map<string, () => Promise<PageSpeed>>();
for (const [name, page] of [["largest event page", LARGEST_PAGE] as const, ...OTHER_PAGES]) {
  // Made before it is measured, as on a server of files.
  fileOf(`/${edition}/${page}`);
  subjects.set(name, () => pageSpeed(browser, home + page));
}
const document = documentOf(catalog, LARGEST);
for (const viewer of VIEWERS) {
  const files = filesOf(viewer, document);
  const url = await start((path) => files.get(path));
  subjects.set(viewer.name, () => pageSpeed(browser, `${url}/`));
}
for (const name of subjects.keys()) if (!name.includes(values.only)) subjects.delete(name);

const before = pace();
try {
  // The first page of a new browser waits for the browser.
  await pageSpeed(browser, `${home}models/scheduling/new/`);
  const found = await inTurn(subjects, Number(values.rounds));
  const descriptions = leafDescriptions(catalog, LARGEST);
  const table = speedTable(found, (name) => (OTHER_PAGES.has(name) ? [] : descriptions));
  const typed = values.only === "" ? await keystrokes(browser, home + LARGEST_PAGE) : "";
  const text = `On ${machine()}; medians of ${values.rounds} rounds. How to read it: \`../README.md\`. A billion additions took ${before} before, ${pace()} after.\n\n${table}\n${typed}`;
  console.log(text);
  const results = resolve(import.meta.dirname, "results/site-pages.md");
  if (values.only === "") writeFileSync(results, `# Pages\n\n${text}`);
} finally {
  await browser.close();
  for (const server of servers) server.close();
}
