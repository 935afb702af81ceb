import { parseDocument } from "yaml";
import { definitionPath, definitionDocument } from "../generator/definition/document.ts";
import { reformat } from "../generator/definition/reformat.ts";
import { printDefinition } from "../generator/definition/print.ts";
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
const root = process.argv[2] ?? "definitions";
for (const f of readdirSync(root, { recursive: true, encoding: "utf8" }).filter(f => f.endsWith(".yaml"))) {
  const where = definitionPath(f)!;
  const text = readFileSync(`${root}/${f}`, "utf8");
  const doc = definitionDocument(where, { path: f, text }, parseDocument(text));
  mkdirSync(dirname(`/tmp/fmt/${f}`), { recursive: true }); mkdirSync(dirname(`/tmp/prt/${f}`), { recursive: true });
  writeFileSync(`/tmp/fmt/${f}`, reformat(doc));
  writeFileSync(`/tmp/prt/${f}`, printDefinition(where.kind, doc.data as never));
}
