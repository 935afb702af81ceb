import type { VNode } from "preact";
import { valueSetOf, type Catalog } from "../../../catalog/catalog.ts";
import { counted, grouped } from "../../../site/parts/counted.ts";
import { Scroll } from "../../../site/parts/scroll.tsx";
import { Text } from "../../../site/parts/text.tsx";
import type { EventObservations, FieldObservation } from "../../../traffic/profile/observations.ts";
import { mostFirst } from "../most-first.ts";
import { percent } from "../share.ts";
import { plainBar } from "./share-bar.ts";

interface CodeTableProps {
  readonly catalog: Catalog;
  readonly observed: EventObservations;
}

/** A code of a value set, or several of them together, and how often it was met. */
interface CodeCount {
  readonly words: string | VNode;
  readonly count: number;
}

/** Codes that are shown of a field; of more than that, only how many there are. */
const SHOWN = 8;

/** How often each code was met, by field; those that are not in the value set only by number, unless they were asked for. */
export function CodeTable({ catalog, observed }: CodeTableProps): VNode | null {
  const { event, fields } = observed;
  const coded = fields.filter(({ profile }) => codesMet(profile) > 0);
  if (coded.length === 0) return null;
  return (
    <details class="more">
      <summary>Codes of {counted(coded.length, "field", "fields")} with a value set</summary>
      <Scroll label={`Codes of ${event}`}>
        <table class="codes">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Code</th>
              <th scope="col" class="n">
                Count
              </th>
              <th scope="col">Share of codes</th>
            </tr>
          </thead>
          {coded.map((observation) => (
            <FieldCodes catalog={catalog} observation={observation} />
          ))}
        </table>
      </Scroll>
    </details>
  );
}

interface FieldCodesProps {
  readonly catalog: Catalog;
  readonly observation: FieldObservation;
}

function FieldCodes({ catalog, observation: { path, field, profile } }: FieldCodesProps): VNode {
  const all = codesMet(profile);
  const lines = codeCounts(catalog, field.field.values, profile);
  return (
    <tbody>
      {lines.map(({ words, count }, at) => (
        <tr>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={lines.length}>
              {path}
            </th>
          )}
          <td>{words}</td>
          <td class="n">{grouped(count)}</td>
          <td class={plainBar(count / all)}>{percent(count / all)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** The codes that were met most often, then the rest of them, then those that the value set does not have. */
function codeCounts(
  catalog: Catalog,
  values: string | undefined,
  { codes = {}, otherCodes = 0, others = {} }: FieldObservation["profile"],
): readonly CodeCount[] {
  const declared = values === undefined ? [] : valueSetOf(catalog, values).codes;
  const met = declared
    .flatMap(({ code, meaning }) => {
      const count = Object.hasOwn(codes, code) ? (codes[code] ?? 0) : 0;
      return count > 0 ? [{ words: codeWords(code, meaning), count }] : [];
    })
    .toSorted((a, b) => b.count - a.count);
  const shown = met.length === SHOWN + 1 ? met : met.slice(0, SHOWN);
  const rest = met.slice(shown.length);
  const restCount = rest.reduce((sum, { count }) => sum + count, 0);
  return [
    ...shown,
    ...(rest.length > 0 ? [{ words: `${rest.length} more codes`, count: restCount }] : []),
    ...(otherCodes > 0 ? [{ words: <em>not in the value set</em>, count: otherCodes }] : []),
    ...mostFirst(others)
      .slice(0, SHOWN)
      .map(([text, count]) => ({ words: otherWords(text), count })),
  ];
}

function otherWords(text: string): VNode {
  return (
    <em>
      of these <code>{text}</code>
    </em>
  );
}

function codeWords(code: string, meaning: string | undefined): VNode {
  return (
    <>
      <code>{code}</code>
      {meaning !== undefined && meaning !== code && (
        <>
          {" "}
          <Text of={meaning} />
        </>
      )}
    </>
  );
}

function codesMet({ codes = {}, otherCodes = 0 }: FieldObservation["profile"]): number {
  return Object.values(codes).reduce((sum, count) => sum + count, otherCodes);
}
