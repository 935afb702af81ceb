import type { VNode } from "preact";
import type { RecordType } from "../../../catalog/record.ts";
import { anchorOf, typeAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import type { EarlierField } from "./earlier-fields.ts";

interface EarlierListProps {
  readonly type: RecordType;
  readonly fields: readonly EarlierField[];
  /** Names of the editions that have pages. */
  readonly shown: ReadonlySet<string>;
  readonly here: Here;
}

/** The fields that the page had in earlier editions: links to them stay good. */
export function EarlierList({ type, fields, shown, here }: EarlierListProps): VNode | null {
  if (fields.length === 0) return null;
  return (
    <>
      <h2 id="earlier">In earlier editions</h2>
      <p class="note">
        Fields that this page had. They were removed, or are told now where they are defined: with
        another type, or with an event type.
      </p>
      <ul>
        {fields.map(({ path, last }) => (
          <li id={anchorOf(path)}>
            <code>{path}</code> in{" "}
            {shown.has(last) ? (
              <a href={here.to(`${last}/${typeAddress(type)}`, anchorOf(path))}>{last}</a>
            ) : (
              last
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
