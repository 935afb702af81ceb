/**
 * Prints what a reviewer of all definitions wants to see first: how long they are, the ten longest
 * files, and 40 fields drawn by a seed. Run it with `npx tsx scripts/definition-facts.ts [seed]`.
 */
import { resolve } from "node:path";
import { labelOf, rawFields, rawPlaces } from "../generator/definition/raw-fields.ts";
import { ratingOf, ratingSourceOf } from "../generator/coverage/aspects.ts";
import { describedFields } from "../generator/coverage/coverage-of.ts";
import { readDefinitions } from "../generator/run/read-definitions.ts";

const LARGEST = 10;
const DRAWN = 40;

const folder = resolve(import.meta.dirname, "../definitions");
const { documents, sources, catalog } = await readDefinitions(folder, { lint: "none" });
const records = documents.filter(({ kind }) => kind === "type" || kind === "event");
const fields = records.flatMap((document) => [...rawFields(document)]);
const overrides = records.flatMap((document) => [...rawPlaces(document)]).length - fields.length;

/** Lines that begin something: a key or an item, at any depth. Blank and continued lines do not count. */
function keyLines(text: string): number {
  return text.split("\n").filter((line) => /^\s*(?:- |(?:"[^"]*"|[\w[\].-]+):(?: |$))/.test(line))
    .length;
}

const lines = records.reduce((sum, { source }) => sum + keyLines(source.text), 0);
const shared = documents.filter(({ kind, model }) => kind === "type" && model === undefined).length;
const local = documents.filter(({ kind, model }) => kind === "type" && model !== undefined).length;
const inFields = fields.reduce((sum, { field }) => sum + 1 + Object.keys(field).length, 0);
console.log(`${documents.length} files; ${shared} shared and ${local} local types`);
console.log(
  `${fields.length} fields of our own, ${overrides} overrides, ${lines} lines in their files`,
);
console.log(`${(inFields / fields.length).toFixed(2)} lines per field, those of the field alone`);
console.log(
  `${(lines / (fields.length + overrides)).toFixed(2)} lines per field or override, heads of files included`,
);

console.log(`\nThe ${LARGEST} longest files:`);
const byLength = [...sources.values()]
  .map(({ path, text }) => ({ path, length: text.split("\n").length - 1 }))
  .toSorted((a, b) => b.length - a.length);
for (const { path, length } of byLength.slice(0, LARGEST)) console.log(`${length} ${path}`);

/** A generator of whole numbers below `limit`, the same for the same seed (mulberry32). */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const seed = Number(process.argv[2] ?? 1);
const draw = random(seed);
const places = [...describedFields(documents)];
console.log(`\n${DRAWN} of ${places.length} fields, seed ${seed}:`);
for (let count = 0; count < DRAWN; count += 1) {
  const [place] = places.splice(draw(places.length), 1);
  if (place === undefined) break;
  const { document, field } = place;
  const file = [document.model, document.name].filter(Boolean).join(".");
  const rating = `${ratingOf(place) ?? "not rated"}, ${ratingSourceOf(place)}`;
  console.log(`- ${file} ${labelOf(place)} (${rating}): ${field.description}`);
}
console.log(`\n${catalog?.records.size ?? 0} records in the catalog.`);
