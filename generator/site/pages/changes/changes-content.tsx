import type { VNode } from "preact";
import { DIFF } from "../../address.ts";
import { changeReport } from "../../compare/change-report.ts";
import type { Comparison } from "../../compare/comparison.ts";
import type { Here } from "../../here.ts";
import { asVNode } from "./as-vnode.ts";

interface ChangesContentProps {
  readonly comparison: Comparison;
  readonly here: Here;
}

/** All that makes two editions differ. */
export function ChangesContent({ comparison, here }: ChangesContentProps): VNode {
  const { before, after } = comparison;
  const between = `?from=${before.name}&to=${after.name}`;
  return (
    <>
      <p class="lead">
        What {after.name} changes against {before.name}. The same change is one row, with all places
        that show it. <a href={`${here.to(DIFF)}${between}`}>Compare other editions</a>.
      </p>
      <div data-module="diff">{changeReport(comparison, here).map(asVNode)}</div>
    </>
  );
}
