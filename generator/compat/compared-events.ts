import type { Catalog, DataModel } from "../catalog/catalog.ts";
import type { EventType } from "../catalog/event-type.ts";
import type { Shown } from "./change-rows.ts";
import { findingsIn, type Finding } from "./finding.ts";
import { namePairs } from "./name-pairs.ts";
import type { Both } from "./sides.ts";

/** What differs in data models and event types as such, and the event types that both sides have. */
export function comparedEvents({ before, after }: Both<Catalog>): {
  readonly shown: readonly Shown[];
  readonly events: readonly Both<EventType>[];
} {
  const models = namePairs(before.models.values(), after.models.values());
  const events = models.both.map((model) => namePairs(model.before.events, model.after.events));
  const both = events.flatMap((ofModel) => ofModel.both);
  return {
    events: both,
    shown: [
      ...models.removed.flatMap((model) =>
        shownByModel(model, findingsIn("modelRemoved", model, aboutModel(model))),
      ),
      ...models.added.flatMap((model) =>
        shownByModel(model, findingsIn("modelAdded", model, aboutModel(model))),
      ),
      ...models.both.flatMap((pair) =>
        shownByModel(pair.after, findingsIn("model", pair, aboutModel(pair.after))),
      ),
      ...events.flatMap(({ removed, added }) => [
        ...removed.flatMap((event) =>
          shownByEvent(event, findingsIn("eventRemoved", event, aboutEvent(event))),
        ),
        ...added.flatMap((event) =>
          shownByEvent(event, findingsIn("eventAdded", event, aboutEvent(event))),
        ),
      ]),
      ...both.flatMap((pair) =>
        shownByEvent(pair.after, findingsIn("event", pair, aboutEvent(pair.after))),
      ),
    ],
  };
}

function aboutModel({ name, span }: DataModel): Pick<Finding, "owner" | "span"> {
  return { owner: name, span };
}

function aboutEvent({ id, span }: EventType): Pick<Finding, "owner" | "span"> {
  return { owner: id, span };
}

function shownByEvent(event: EventType, findings: readonly Finding[]): readonly Shown[] {
  return findings.map((finding) => ({ finding, model: event.model, place: { event, path: "" } }));
}

/** A data model shows in all its messages, what is said about it in none. */
function shownByModel(model: DataModel, findings: readonly Finding[]): readonly Shown[] {
  return findings.flatMap((finding): readonly Shown[] => {
    if (finding.rule.isAside === true || model.events.length === 0) {
      return [{ finding, model: model.name }];
    }
    return model.events.flatMap((event) => shownByEvent(event, [finding]));
  });
}
