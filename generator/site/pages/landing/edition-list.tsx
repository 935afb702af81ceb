import type { VNode } from "preact";
import { inEdition } from "../../address.ts";
import type { Here } from "../../here.ts";
import { counted } from "../../parts/counted.ts";
import type { SiteEdition } from "../../site-edition.ts";
import { editionMonth } from "../home/edition-month.ts";

interface EditionListProps {
  /** Oldest first. */
  readonly editions: readonly SiteEdition[];
  readonly here: Here;
}

/** The editions, the newest first, each with the way to what it changed. */
export function EditionList({ editions, here }: EditionListProps): VNode {
  return (
    <ul class="plain">
      {editions.toReversed().map(({ name, earlier, catalog }) => (
        <li>
          <a href={here.to(`${name}/`)}>{name}</a> {editionMonth(name) ?? "not released yet"},{" "}
          {counted(catalog.events.size, "event type", "event types")}
          {earlier.length > 0 && (
            <>
              , <a href={here.to(`${name}/${inEdition.changes}`)}>what changed in {name}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
