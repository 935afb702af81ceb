import type { VNode } from "preact";
import { groupBy } from "../../../base/group-by.ts";
import { counted, grouped } from "../../../site/parts/counted.ts";
import { Scroll } from "../../../site/parts/scroll.tsx";
import type { EventObservations, FieldObservation } from "../../../traffic/profile/observations.ts";
import { percent } from "../share.ts";
import { plainBar } from "./share-bar.ts";

/** How many texts are written in the format of their field, by format. */
export function FormatTable({ event, fields }: EventObservations): VNode | null {
  const formatted = fields.filter(
    ({ field, profile }) => field.field.format !== undefined && textsIn([profile]).all > 0,
  );
  if (formatted.length === 0) return null;
  return (
    <details class="more">
      <summary>Formats of {counted(formatted.length, "field", "fields")}</summary>
      <Scroll label={`Formats of ${event}`}>
        <table class="formats">
          <thead>
            <tr>
              <th scope="col">Format</th>
              <th scope="col" class="n">
                Texts
              </th>
              <th scope="col">Written in it</th>
            </tr>
          </thead>
          <tbody>
            {[...groupBy(formatted, ({ field }) => field.field.format)].map(([format, its]) => {
              const { good, all } = textsIn(its.map(({ profile }) => profile));
              return (
                <tr>
                  <th scope="row">{format}</th>
                  <td class="n">{grouped(all)}</td>
                  <td class={plainBar(good / all)}>{percent(good / all)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

function textsIn(profiles: readonly FieldObservation["profile"][]): { good: number; all: number } {
  let good = 0;
  let all = 0;
  for (const { formatted = 0, unformatted = 0 } of profiles) {
    good += formatted;
    all += formatted + unformatted;
  }
  return { good, all };
}
