import type { VNode } from "preact";
import { RELIABILITIES } from "../../../catalog/rating.ts";
import { RATINGS } from "../../../site/parts/rating.tsx";
import type { Observed } from "../../../traffic/profile/observations.ts";
import { percent } from "../share.ts";
import { shareBar } from "./share-bar.ts";

/** How the numbers and bars are to be read. */
export function Legend(): VNode {
  return (
    <section>
      <h2 id="legend">How to read it</h2>
      <dl class="legend">
        <dt class="a">
          <span class={shareBar(EXAMPLE)}>{percent(EXAMPLE.share)}</span>
        </dt>
        <dd>
          The bar is the share of messages in which the field is filled. The whiskers are its 95 %
          interval: so far might chance alone have moved it. The shaded part of the ground is where
          the share was to be expected by the declared rating.
        </dd>
        <dt>Declared</dt>
        <dd>
          How often organizations send it:{" "}
          {RELIABILITIES.map((rating) => `${RATINGS[rating].name} (${RATINGS[rating].share})`).join(
            ", ",
          )}
          . What is marked <span class="e">est.</span> is an estimate of the definitions, everything
          else is published by the vendor. Ratings are about many organizations, the shares here
          about the messages of this connection.
        </dd>
        <dt>Of objects</dt>
        <dd>
          How many of the objects that could have the field have it filled. It tells a field that is
          left out from one whose object is left out.
        </dd>
        <dt>Filled</dt>
        <dd>Neither missing nor null, no empty text, list or object, and of the declared type.</dd>
      </dl>
    </section>
  );
}

/** A field that two of three messages have. */
const EXAMPLE: Observed = {
  share: 0.66,
  low: 0.56,
  high: 0.75,
  rating: "probable",
  declared: "probable",
  source: "published",
  verdict: "as-declared",
};
