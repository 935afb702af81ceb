import type { VNode } from "preact";
import type { EventType } from "../../../catalog/event-type.ts";
import { roleText, statusText } from "../../../emit/reference/event-page.ts";
import { eventAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import { grouped } from "../../parts/counted.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { Text } from "../../parts/text.tsx";
import type { SiteEdition } from "../../site-edition.ts";
import { usageOf } from "../../usage/usage.ts";

interface EventTableProps {
  readonly edition: SiteEdition;
  /** What is in it, for people who cannot see it. */
  readonly label: string;
  readonly events: readonly EventType[];
  readonly here: Here;
}

/** Event types in a table: how each travels, how many fields it has, and what it is for. */
export function EventTable({ edition, label, events, here }: EventTableProps): VNode {
  const { events: fields } = usageOf(edition.catalog);
  return (
    <Scroll label={label}>
      <table class="events">
        <thead>
          <tr>
            <th scope="col">Event type</th>
            <th scope="col">When</th>
            <th scope="col">Method</th>
            <th scope="col" class="number">
              Fields
            </th>
            <th scope="col" class="number">
              Required
            </th>
            <th scope="col">Status</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr>
              <th scope="row">
                <a href={here.within(eventAddress(event))}>{event.title}</a>
              </th>
              <td>
                <Text of={event.description} />
              </td>
              <td>{roleText(event)}</td>
              <td class="number">{grouped(fields.get(event.id)?.paths.length ?? 0)}</td>
              <td class="number">{grouped(fields.get(event.id)?.required ?? 0)}</td>
              <td>{statusText(event)}</td>
              <td>{edition.past.eventSince(event.id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
