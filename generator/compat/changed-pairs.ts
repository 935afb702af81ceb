import type { Finding } from "./finding.ts";
import type { RecordPair } from "./record-pairs.ts";

/** The pairs that differ, in themselves or anywhere below. All others are never walked. */
export function changedPairs(pairs: Iterable<RecordPair>): ReadonlySet<RecordPair> {
  return pairsReaching(
    pairs,
    ({ findings, fields }) =>
      findings.length > 0 ||
      fields.some((field) => field.findings.length > 0 || field.hasOtherNotes),
  );
}

/** The pairs of which code that knows the types on the first side breaks on the second. */
export function brokenPairs(pairs: Iterable<RecordPair>): ReadonlySet<RecordPair> {
  return pairsReaching(pairs, ({ fields }) =>
    fields.some(({ findings }) => findings.some(breaksSource)),
  );
}

function breaksSource({ rule, found }: Finding): boolean {
  const breaks = found.breaks ?? rule.breaks;
  return breaks.includes("reading") || breaks.includes("constructing");
}

/** The pairs of which something is true, and all that hold one of them, at any depth. */
function pairsReaching(
  pairs: Iterable<RecordPair>,
  isMeant: (pair: RecordPair) => boolean,
): ReadonlySet<RecordPair> {
  const holders = new Map<RecordPair, RecordPair[]>();
  const pending: RecordPair[] = [];
  for (const pair of pairs) {
    if (isMeant(pair)) pending.push(pair);
    for (const { below } of pair.fields) {
      if (below === undefined) continue;
      const known = holders.get(below);
      if (known === undefined) holders.set(below, [pair]);
      else known.push(pair);
    }
  }
  const reached = new Set<RecordPair>();
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    if (reached.has(pair)) continue;
    reached.add(pair);
    pending.push(...(holders.get(pair) ?? []));
  }
  return reached;
}
