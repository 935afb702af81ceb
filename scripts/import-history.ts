/**
 * Writes `definitions/editions/` from the versions of the models that were published before there
 * were definitions: `npx tsx scripts/import-history.ts <facts> [<edition>]`, where `<facts>` has a folder
 * `schemas-<edition>/<model>/<event>.json` for each. With a name, the definitions as they are now become
 * the edition of that name, as `canon release` would do it. Run once; editions never change afterwards.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "../generator/base/compare.ts";
import type { Json } from "../generator/base/json.ts";
import type { Catalog } from "../generator/catalog/catalog.ts";
import type { Edition } from "../generator/catalog/edition.ts";
import { exceptionsOf } from "../generator/compat/policy/exception.ts";
import { printSnapshot } from "../generator/edition/print-snapshot.ts";
import {
  messageStructure,
  type ObjectStructure,
} from "../generator/edition/projection/structure.ts";
import { project, type Messages } from "../generator/edition/projection/project.ts";
import { changesSince } from "../generator/registry/release/changes-since.ts";
import { nextVersions } from "../generator/registry/release/next-versions.ts";
import { planRelease } from "../generator/registry/release/plan-release.ts";
import type { DefinitionsRead } from "../generator/run/definitions-read.ts";
import { digestOf } from "../generator/base/digest.ts";
import { EDITIONS } from "../generator/run/read-editions.ts";
import { readDefinitions } from "../generator/run/read-definitions.ts";

/** The versions that were published, oldest first. */
const PUBLISHED = ["2021-04", "2022-06", "2022-07", "2022-08", "2023-03"] as const;

/** The catalogs of the published versions, in their order. */
async function publishedCatalogs(today: Catalog, facts: string): Promise<readonly Catalog[]> {
  const versions = PUBLISHED.map((edition) => messagesIn(today, join(facts, `schemas-${edition}`)));
  return project(today, await Promise.all(versions));
}

async function messagesIn(today: Catalog, folder: string): Promise<Messages> {
  const messages = new Map<string, ObjectStructure>();
  const eventOf = new Map([...today.events.keys()].map((id) => [fileKey(id), id]));
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith(".json")).toSorted(compareText)) {
    const id = eventOf.get(fileKey(file.slice(0, -".json".length)));
    if (id === undefined) throw new Error(`The definitions have no event type for "${file}".`);
    const schema = JSON.parse(await readFile(join(folder, file), "utf8")) as Json;
    messages.set(id, messageStructure(schema));
  }
  return messages;
}

/** `SSO.SignOn` and `sso/sign-on` are the same. */
function fileKey(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/gu, "");
}

/** An edition after others, with the versions that follow from its changes. */
function editionAfter(earlier: readonly Edition[], name: string, catalog: Catalog): Edition {
  const newest = earlier.at(-1);
  const changes = changesSince(earlier, catalog);
  const { versions, umbrella } = nextVersions({ earlier, catalog, changes });
  const previous = newest && { name: newest.name, digest: newest.digest };
  const edition = {
    name,
    ...(previous === undefined ? {} : { previous }),
    versions,
    umbrella: umbrella.now,
    catalog,
  };
  return { ...edition, digest: digestOf(printSnapshot(edition)) };
}

/** The definitions as they are now as the edition after those that were published. */
function editionNow(
  earlier: readonly Edition[],
  name: string,
  { catalog, documents }: { readonly catalog: Catalog } & Pick<DefinitionsRead, "documents">,
): Edition {
  const plan = planRelease({
    name,
    earlier,
    catalog,
    changes: changesSince(earlier, catalog),
    asked: new Map(),
    exceptions: exceptionsOf(documents),
    // A day of its month, so that it is made again as it was.
    today: `${name.slice(0, 7)}-01`,
  });
  if (plan.kind === "refused") {
    throw new Error(plan.problems.map(({ message }) => message).join("\n"));
  }
  return { ...plan.edition, digest: digestOf(printSnapshot(plan.edition)) };
}

async function importHistory(facts: string, now: string | undefined): Promise<void> {
  const definitions = fileURLToPath(new URL("../definitions", import.meta.url));
  const { catalog, documents } = await readDefinitions(definitions, { lint: "none" });
  if (catalog === undefined) throw new Error("The definitions have errors.");
  const editions: Edition[] = [];
  for (const [index, published] of (await publishedCatalogs(catalog, facts)).entries())
    editions.push(editionAfter(editions, PUBLISHED[index] ?? "", published));
  if (now !== undefined) editions.push(editionNow(editions, now, { catalog, documents }));
  const folder = join(definitions, EDITIONS);
  await mkdir(folder, { recursive: true });
  for (const edition of editions)
    await writeFile(join(folder, `${edition.name}.json`), printSnapshot(edition));
}

const [script, facts, now] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url)) {
  if (facts === undefined) throw new Error("Name the folder of the facts.");
  await importHistory(facts, now);
}
