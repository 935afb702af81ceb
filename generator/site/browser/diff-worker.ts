import { compare } from "../../compat/compare.ts";
import { liftCatalog } from "../../edition/lift-catalog.ts";
import type { Snapshot } from "../../edition/snapshot.ts";
import { DIFF } from "../address.ts";
import { CATALOG_FILE } from "../compare/catalog-address.ts";
import { changeReport } from "../compare/change-report.ts";
import type { ComparedEdition } from "../compare/comparison.ts";
import { hereAt } from "../here.ts";
import type { Answer, Request } from "./diff/exchange.ts";

/** Nobody asks in which line of the snapshot something is. */
const NOWHERE = { file: "", start: 0, end: 0 };

async function editionAt(root: string, name: string): Promise<ComparedEdition> {
  const response = await fetch(new URL(`${name}/${CATALOG_FILE}`, root));
  const { versions, catalog } = (await response.json()) as Snapshot;
  return {
    name,
    catalog: liftCatalog(catalog, () => NOWHERE),
    versions: new Map(Object.entries(versions)),
    isShown: true,
  };
}

/** Each edition is read once, however many it is compared with. */
const editions = new Map<string, Promise<ComparedEdition>>();

function editionOf(root: string, name: string): Promise<ComparedEdition> {
  const edition = editions.get(name) ?? editionAt(root, name);
  editions.set(name, edition);
  return edition;
}

async function answerTo({ number, root, from, to }: Request): Promise<Answer> {
  const [before, after] = await Promise.all([editionOf(root, from), editionOf(root, to)]);
  const changes = compare(before.catalog, after.catalog);
  return { number, report: changeReport({ before, after, changes }, hereAt(DIFF, "")) };
}

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void answerTo(data)
    .catch((): Answer => {
      editions.clear();
      return { number: data.number };
    })
    .then((answer) => self.postMessage(answer));
});
