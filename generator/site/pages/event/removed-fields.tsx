import type { VNode } from "preact";
import type { EventType } from "../../../catalog/event-type.ts";
import { anchorOf, eventAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import type { Site } from "../../site.ts";
import type { RemovedField } from "../../past/past.ts";

interface RemovedFieldsProps {
  readonly fields: readonly RemovedField[];
  readonly site: Site;
  readonly event: EventType;
  readonly here: Here;
}

/** The fields that earlier editions had: links to them stay good. */
export function RemovedFields({ fields, site, event, here }: RemovedFieldsProps): VNode | null {
  if (fields.length === 0) return null;
  const shown = new Set(site.editions.map(({ name }) => name));
  return (
    <>
      <h2 id="removed">Removed fields</h2>
      <ul class="removed">
        {fields.map(({ path, type, last, removedIn }) => (
          <li id={anchorOf(path)}>
            <code>{path}</code> <i>{type}</i> Removed in {removedIn}.
            {shown.has(last) && (
              <>
                {" "}
                <a href={here.to(`${last}/${eventAddress(event)}`, anchorOf(path))}>
                  As it was in {last}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
