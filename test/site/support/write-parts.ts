import { mkdirSync } from "node:fs";
import { nodeFileSystem } from "../../../generator/run/file-system.ts";
import { readSite } from "../../../generator/run/site/read-site.ts";
import { writeParts } from "../../../generator/run/site/write-parts.ts";
import { siteParts } from "../../../generator/site/site-files.ts";

/*
 * A program for tests: writes the site of the definitions in a folder into another one, by two
 * processes, and says how much that was.
 */
const [definitions = "", folder = ""] = process.argv.slice(2);
const read = { definitions };
const { site } = await readSite(nodeFileSystem, read);
if (site === undefined) throw new Error("no site");
mkdirSync(folder);
const parts = siteParts(site);
const written = await writeParts({ parts, folder, others: { count: 1, read } });
process.stdout.write(JSON.stringify(written));
