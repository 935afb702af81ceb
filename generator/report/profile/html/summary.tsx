import type { VNode } from "preact";
import { Fact } from "../../../site/parts/fact.tsx";
import { counted, grouped } from "../../../site/parts/counted.ts";
import type { Sizes } from "../../../traffic/profile/profile.ts";
import { byteText } from "../byte-text.ts";
import type { PageData } from "./page-data.ts";
import { VerdictBar } from "./verdict-bar.tsx";
import { verdictCounts, verdictEntries } from "../verdicts.ts";

/** How much was looked at, and what it comes to. */
export function Summary({ profile, catalog, events }: PageData): VNode {
  const fields = events.flatMap((event) => event.fields);
  const filled = fields.filter(({ profile: { filled } }) => filled > 0).length;
  const sizes = Object.values(profile.events).map(({ bytes }) => bytes);
  const counts = verdictCounts(fields);
  return (
    <section aria-labelledby="summary">
      <h2 id="summary" class="unseen">
        Summary
      </h2>
      <dl class="facts">
        <Fact term="Messages">{grouped(profile.messages)}</Fact>
        <Fact term="Event types">
          {grouped(events.length)} <small>of {grouped(catalog.events.size)} defined</small>
        </Fact>
        <Fact term="Fields that are ever filled">
          {grouped(filled)} <small>of {grouped(fields.length)} defined for them</small>
        </Fact>
        <Fact term="Size">
          {byteText(sum(sizes, ({ sum }) => sum))} <small>{sizeWords(sizes)}</small>
        </Fact>
      </dl>
      <VerdictBar counts={counts} />
      <dl class="facts verdicts">
        {verdictEntries().map(([verdict, { word, meaning, className }]) => (
          <div class={className}>
            <dt>
              <span class="v">{word}</span>
            </dt>
            <dd>
              {counted(counts[verdict], "field", "fields")} <small>{meaning}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function sizeWords(sizes: readonly Sizes[]): string {
  const seen = sizes.filter(({ count }) => count > 0);
  if (seen.length === 0) return "";
  const least = Math.min(...seen.map((each) => each.least));
  const most = Math.max(...seen.map((each) => each.most));
  return `${byteText(least)} to ${byteText(most)} a message`;
}

function sum(sizes: readonly Sizes[], of: (size: Sizes) => number): number {
  return sizes.reduce((total, size) => total + of(size), 0);
}
