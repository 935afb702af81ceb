import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Makes `test/fixtures/structure-2023-03.tsv`, a digest per event type of the published structure,
 * from a table of all its fields: `tsx scripts/structure-digests.ts <fields-2023.tsv>`. The digest is
 * what `test/structure.test.ts` compares with the definitions.
 */

const [table] = process.argv.slice(2);
if (table === undefined) {
  console.error("usage: tsx scripts/structure-digests.ts <fields-2023.tsv>");
  process.exit(2);
}

const rows = new Map<string, string[]>();
const [, ...lines] = readFileSync(table, "utf8").trimEnd().split("\n");
for (const line of lines) {
  const [model = "", event = "", ...row] = line.split("\t");
  // Extensions may stand on any object, and belong to no structure.
  if (/(?:^|\.)Extensions(?:\.|\[|$)/u.test(row[0] ?? "")) continue;
  const key = `${model}\t${event}`;
  const ofEvent = rows.get(key);
  if (ofEvent === undefined) rows.set(key, [row.join("\t")]);
  else ofEvent.push(row.join("\t"));
}

const digests = [...rows].map(([key, ofEvent]) => {
  const sha256 = createHash("sha256").update(ofEvent.toSorted().join("\n")).digest("hex");
  return `${key}\t${ofEvent.length}\t${sha256}`;
});
const target = path.resolve(import.meta.dirname, "../test/fixtures/structure-2023-03.tsv");
const header = "model\tevent\tfields\tsha256";
writeFileSync(target, `${[header, ...digests.toSorted()].join("\n")}\n`);
console.log(`${digests.length} event types, ${lines.length} fields`);
