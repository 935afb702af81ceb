import type { ComponentChildren, VNode } from "preact";
import type { Catalog } from "../../../catalog/catalog.ts";
import type { EventType } from "../../../catalog/event-type.ts";
import { roleText, statusText } from "../../../emit/reference/event-page.ts";
import { eventAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import { Fact } from "../../parts/fact.tsx";
import { Text } from "../../parts/text.tsx";
import type { SiteEdition } from "../../site-edition.ts";

interface EventFactsProps {
  readonly edition: SiteEdition;
  readonly event: EventType;
  readonly here: Here;
}

/** What one has to know of an event type before its fields. */
export function EventFacts({ edition, event, here }: EventFactsProps): VNode {
  const { catalog, past } = edition;
  const { model, response, query } = event;
  const since = past.eventSince(event.id);
  return (
    <dl class="facts">
      <Fact term="Method">
        {event.method}: a {roleText(event)}
      </Fact>
      {response !== undefined && (
        <Fact term="Answered by">{eventLink(catalog, here, `${model}.${response}`)}</Fact>
      )}
      {query !== undefined && (
        <Fact term="Answers">{eventLink(catalog, here, `${model}.${query}`)}</Fact>
      )}
      <Fact term="Status">{statusText(event)}</Fact>
      {since !== undefined && <Fact term="Since">{since}</Fact>}
      {event.sender !== undefined && (
        <Fact term="Usual sender">
          <Text of={event.sender} />
        </Fact>
      )}
      {event.dataOnDemand && <Fact term="Data on demand">yes</Fact>}
      {event.related.length > 0 && (
        <Fact term="See also">
          {event.related.map((id, at) => [at > 0 && ", ", eventLink(catalog, here, id)])}
        </Fact>
      )}
    </dl>
  );
}

function eventLink(catalog: Catalog, here: Here, id: string): ComponentChildren {
  const event = catalog.events.get(id);
  if (event === undefined) return id;
  return <a href={here.within(eventAddress(event))}>{event.id}</a>;
}
