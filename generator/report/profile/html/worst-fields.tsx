import type { VNode } from "preact";
import { ratingWords } from "../../../site/parts/rating.tsx";
import { counted } from "../../../site/parts/counted.ts";
import { Scroll } from "../../../site/parts/scroll.tsx";
import { fieldAnchor } from "./field-anchor.ts";
import type { PageData } from "./page-data.ts";
import { interval, percent } from "../share.ts";
import { shareBar } from "./share-bar.ts";
import type { WorsePath } from "./worst.ts";

/** As many as people look at together. */
export const SHOWN = 25;

/** The fields that are farthest below what is declared. */
export function WorstFields({ worst }: PageData): VNode {
  return (
    <section>
      <h2 id="worst">Less often than declared</h2>
      {worst.length === 0 ? (
        <p>No field is surely sent less often than declared.</p>
      ) : (
        <>
          <p>{introduction(worst)}</p>
          <WorstTable fields={worst.slice(0, SHOWN)} />
        </>
      )}
    </section>
  );
}

function introduction(worst: readonly WorsePath[]): string {
  const fields = worst.reduce((sum, { others }) => sum + 1 + others, 0);
  const words = counted(fields, "field is", "fields are");
  const told = `${words} sent less often than declared, not counting what is in an object that is missing.`;
  return worst.length > SHOWN ? `${told} The ${SHOWN} paths that are farthest from it:` : told;
}

function WorstTable({ fields }: { readonly fields: readonly WorsePath[] }): VNode {
  return (
    <Scroll label="Fields that are sent less often than declared">
      <table class="worst">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Declared</th>
            <th scope="col">Share of messages</th>
            <th scope="col" class="n">
              95 % interval
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <WorstLine {...field} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function WorstLine({ event, observation: { path, ofMessages }, others }: WorsePath): VNode {
  return (
    <tr class="w">
      <th scope="row">
        <a href={`#${fieldAnchor(event, path)}`}>
          <code>{path}</code>
        </a>{" "}
        <small>
          {event}
          {others > 0 && ` and ${counted(others, "more event type", "more event types")}`}
        </small>
      </th>
      <td class={ofMessages.source === "estimated" ? "e" : undefined}>
        {ratingWords(ofMessages.declared, ofMessages.source)}
      </td>
      <td class={`wide ${shareBar(ofMessages)}`}>{percent(ofMessages.share)}</td>
      <td class="n">{interval(ofMessages, "–")}</td>
    </tr>
  );
}
