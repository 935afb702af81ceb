import { readdirSync, readFileSync } from "node:fs";
import { read } from "../generator/read/read.ts";
import { lint } from "../generator/lint/lint.ts";
import { diagnosticLines } from "./support/catalog-of.ts";
import path from "node:path";
const root = path.resolve(process.argv[2] ?? "definitions");
const { loadDefinitions } = await import("../generator/run/load-definitions.ts");
const r = read(loadDefinitions(root));
console.log(diagnosticLines(r).join("\n"));
if (r.catalog) { const t=performance.now(); const d = lint({ catalog: r.catalog, documents: r.documents }); console.log(performance.now()-t); console.log(diagnosticLines({ diagnostics: d, sources: r.sources }).join("\n")); }
