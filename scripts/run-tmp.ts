import { nodeFileSystem } from "../generator/run/file-system.ts";
import { buildSite } from "../generator/run/site/build-site.ts";
import { readSite } from "../generator/run/site/read-site.ts";
const t0 = performance.now();
const shown = process.argv[2] === "all" ? undefined : [process.argv[2] ?? "2026-11"];
const { site, diagnostics } = await readSite(nodeFileSystem, { definitions: "/work/main/definitions", ...(shown === undefined ? {} : { shown }) });
console.log("read", performance.now() - t0, diagnostics.length);
if (site) console.log(await buildSite({ site: { ...site, modules: process.argv[3] === "m" ? site.modules : [] }, out: "/tmp/run-site" }), performance.now() - t0);
