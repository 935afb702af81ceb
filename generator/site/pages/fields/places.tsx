import type { VNode } from "preact";
import { groupBy } from "../../../base/group-by.ts";
import type { EventType } from "../../../catalog/event-type.ts";
import { anchorOf, eventAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import { counted } from "../../parts/counted.ts";
import type { FieldPath } from "../../search/field-paths.ts";

interface PlacesProps {
  readonly path: FieldPath;
  /** The field that holds it; none at the top of messages. */
  readonly above: FieldPath | undefined;
  readonly here: Here;
}

/** Longer lists are closed. */
const OPEN = 3;

/** Where a field is: its row in each event type, unless that is wherever the field above it is. */
export function Places({ path, above, here }: PlacesProps): VNode {
  const { events } = path;
  if (events.length === above?.events.length) {
    return (
      <p class="note">
        In the event types of <a href={`#${anchorOf(above.path)}`}>{above.path}</a>
      </p>
    );
  }
  const anchor = anchorOf(path.path);
  if (events.length <= OPEN) {
    return (
      <p class="note">
        In{" "}
        {events.map((event, at) => (
          <>
            {at > 0 && ", "}
            <a href={here.within(eventAddress(event), anchor)}>{event.id}</a>
          </>
        ))}
      </p>
    );
  }
  return <PlacesByModel events={events} anchor={anchor} here={here} />;
}

interface PlacesByModelProps {
  readonly events: readonly EventType[];
  readonly anchor: string;
  readonly here: Here;
}

function PlacesByModel({ events, anchor, here }: PlacesByModelProps): VNode {
  const models = [...groupBy(events, ({ model }) => model)];
  return (
    <details>
      <summary>
        In {counted(events.length, "event type", "event types")} of{" "}
        {counted(models.length, "data model", "data models")}
      </summary>
      <ul>
        {models.map(([model, own]) => (
          <li>
            {model}:{" "}
            {own.map((event, at) => (
              <>
                {at > 0 && ", "}
                <a href={here.within(eventAddress(event), anchor)}>{event.name}</a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
