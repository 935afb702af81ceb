import { readSite } from "/work/main/generator/run/site/read-site.ts";
import { nodeFileSystem } from "/work/main/generator/run/file-system.ts";
import { editionPages } from "/work/main/generator/site/pages.ts";
import { printPage } from "/work/main/generator/site/print-page.tsx";
import { assetsOf } from "/work/main/generator/site/assets.ts";
import { sampleFiles } from "/work/main/generator/site/samples/sample-files.ts";
import { mkdirSync, writeFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
const out = "/tmp/samples-site";
const { site, diagnostics } = await readSite(nodeFileSystem, { definitions: "/work/main/definitions", shown: ["2021-04","2026-11"] });
if (!site) { console.log(diagnostics); process.exit(1); }
const want = /scheduling\/new\/|visit-push\/|types\/address\/|types\/patient\//;
rmSync(out,{recursive:true,force:true});
const write=(f:{path:string,text:string})=>{const p=join(out,f.path); mkdirSync(dirname(p),{recursive:true}); writeFileSync(p,f.text);};
for (const edition of site.editions) { for (const page of editionPages(edition, site)) if (want.test(page.address)) for (const f of printPage(page,{site,edition})) write(f);
 for (const f of sampleFiles(edition)) if (want.test(f.path)) write(f); }
for (const f of assetsOf(site).files) write(f);
