import type { VNode } from "preact";
import { groupBy } from "../../../base/group-by.ts";
import { grouped } from "../../../site/parts/counted.ts";
import { Scroll } from "../../../site/parts/scroll.tsx";
import { modelName, type PageData } from "./page-data.ts";
import { VerdictBar } from "./verdict-bar.tsx";
import { verdictCounts, verdictEntries } from "../verdicts.ts";

/** How many fields of each data model are sent as declared, and how many are not. */
export function Models({ catalog, events }: PageData): VNode {
  return (
    <section>
      <h2 id="models">Data models</h2>
      <Scroll label="Data models">
        <table class="models">
          <thead>
            <tr>
              <th scope="col">Data model</th>
              <th scope="col" class="n">
                Event types
              </th>
              <th scope="col" class="n">
                Messages
              </th>
              <th scope="col">Fields by verdict</th>
              {verdictEntries().map(([, { word, className }]) => (
                <th scope="col" class={`n ${className}`}>
                  <span class="v">{word}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...groupBy(events, modelName)].map(([model, its]) => {
              const counts = verdictCounts(its.flatMap(({ fields }) => fields));
              return (
                <tr>
                  <th scope="row">
                    <a href={`#${model}`}>{catalog.models.get(model)?.title ?? model}</a>
                  </th>
                  <td class="n">{its.length}</td>
                  <td class="n">{grouped(its.reduce((sum, event) => sum + event.messages, 0))}</td>
                  <td>
                    <VerdictBar counts={counts} />
                  </td>
                  {verdictEntries().map(([verdict]) => (
                    <td class="n">{grouped(counts[verdict])}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
