import type { VNode } from "preact";
import { grouped } from "../../../site/parts/counted.ts";
import { Scroll } from "../../../site/parts/scroll.tsx";
import type { Sizes } from "../../../traffic/profile/profile.ts";
import { byteText } from "../byte-text.ts";
import { percent } from "../share.ts";
import { plainBar } from "./share-bar.ts";

interface SizeTableProps {
  readonly event: string;
  readonly sizes: Sizes;
}

/** How large the messages are, by powers of two. */
export function SizeTable({ event, sizes }: SizeTableProps): VNode | null {
  const { count, sum, byDigits } = sizes;
  if (count === 0) return null;
  const first = byDigits.findIndex((messages) => messages > 0);
  const last = byDigits.findLastIndex((messages) => messages > 0);
  return (
    <details class="more">
      <summary>Sizes of messages: {byteText(sum / count)} on average</summary>
      <Scroll label={`Sizes of ${event}`}>
        <table class="sizes">
          <thead>
            <tr>
              <th scope="col">Size</th>
              <th scope="col" class="n">
                Messages
              </th>
              <th scope="col">Share of messages</th>
            </tr>
          </thead>
          <tbody>
            {byDigits.slice(first, last + 1).map((messages, at) => (
              <tr>
                <th scope="row">{binWords(first + at)}</th>
                <td class="n">{grouped(messages)}</td>
                <td class={plainBar(messages / count)}>{percent(messages / count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

/** The sizes that have so many binary digits. */
function binWords(digits: number): string {
  return digits === 0 ? "0" : `${byteText(2 ** (digits - 1))} to ${byteText(2 ** digits)}`;
}
