import type { VNode } from "preact";
import { groupBy } from "../../../base/group-by.ts";
import type { EventObservations } from "../../../traffic/profile/observations.ts";
import { EventSection } from "./event-section.tsx";
import { fieldAnchor } from "./field-anchor.ts";
import { FieldTools } from "./field-tools.tsx";
import { modelName, type PageData } from "./page-data.ts";
import { SHOWN } from "./worst-fields.tsx";

/** All fields of all event types, folded by event type. */
export function EventList({ profile, catalog, events, worst }: PageData): VNode {
  const linked = new Set(
    worst.slice(0, SHOWN).map(({ event, observation }) => fieldAnchor(event, observation.path)),
  );
  const section = (observed: EventObservations): VNode | null => {
    const counted = profile.events[observed.event];
    if (counted === undefined) return null;
    const context = { catalog, linked, isOpen: events.length === 1 };
    return <EventSection observed={observed} counted={counted} context={context} />;
  };
  return (
    <section>
      <h2 id="events">Event types</h2>
      <FieldTools events={events} />
      <p class="none" hidden>
        No field is like that.
      </p>
      {[...groupBy(events, modelName)].map(([model, its]) => (
        <section class="model" id={model}>
          <h3>{catalog.models.get(model)?.title ?? model}</h3>
          {its.map(section)}
        </section>
      ))}
    </section>
  );
}
