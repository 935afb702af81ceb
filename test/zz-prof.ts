import { read } from "../generator/read/read.ts";
import { loadDefinitions } from "../generator/run/load-definitions.ts";
import { LINT_RULES } from "../generator/lint/rules.ts";
import path from "node:path";
const r = read(loadDefinitions(path.resolve("definitions")));
for (let i = 0; i < 2; i++) for (const rule of LINT_RULES) { const t = performance.now(); let n = 0; rule.check({ catalog: r.catalog!, documents: r.documents }, () => n++); console.log(rule.code, n, (performance.now() - t).toFixed(1)); }
