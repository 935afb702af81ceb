import type { VNode } from "preact";
import { verdictEntries, type VerdictCounts } from "../verdicts.ts";

/** How many fields are of each verdict, as one bar of four stretches. The numbers stand beside it. */
export function VerdictBar({ counts }: { readonly counts: VerdictCounts }): VNode {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  let before = 0;
  const stretches = verdictEntries().map(([verdict, { className }]) => {
    const [from, width] = [before, counts[verdict]].map((count) => percentOf(count, all));
    before += counts[verdict];
    return counts[verdict] > 0 && <rect class={className} x={from} width={width} height="100%" />;
  });
  return <svg class="stack">{stretches}</svg>;
}

/** What the stretches are filled with, so that they differ on a printout without colours too. */
export function VerdictPatterns(): VNode {
  const size = { width: 6, height: 6, patternUnits: "userSpaceOnUse" };
  return (
    <svg class="unseen">
      <pattern id="hatched" {...size} patternTransform="rotate(45)">
        <rect class="w" width="6" height="6" />
        <rect class="gap" width="1.5" height="6" />
      </pattern>
      <pattern id="dotted" {...size}>
        <circle class="t" cx="3" cy="3" r="1.5" />
      </pattern>
    </svg>
  );
}

function percentOf(count: number, all: number): string {
  return `${Math.round((count / all) * 1000) / 10}%`;
}
