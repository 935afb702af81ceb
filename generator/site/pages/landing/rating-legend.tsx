import type { VNode } from "preact";
import { RELIABILITIES } from "../../../catalog/rating.ts";
import { Rating, RATINGS } from "../../parts/rating.tsx";
import { TERMS } from "../../guides/glossary-terms.ts";

/** How ratings are read: what each class stands for, and how an estimate looks. */
export function RatingLegend(): VNode {
  return (
    <dl class="legend">
      {RELIABILITIES.map((reliability) => (
        <div>
          <dt>
            <Rating reliability={reliability} source="published" />
          </dt>
          <dd>{RATINGS[reliability].meaning}</dd>
        </div>
      ))}
      <div>
        <dt>
          <Rating reliability="reliable" source="estimated" />
        </dt>
        <dd>{TERMS.estimated.meaning}</dd>
      </div>
    </dl>
  );
}
