import { kebabCase } from "../../base/kebab-case.ts";
import type { DataModel } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { distinct } from "./distinct.ts";
import { RESERVED } from "./reserved.ts";

/** How one event type is imported on its own. */
export interface EventEntry {
  readonly event: EventType;
  /** `new-patient`, for `@canon/patient-admin/new-patient`. */
  readonly subpath: string;
}

/** The subpaths of the event types of a model. Where two would be the same, the later gives way. */
export function eventEntries({ events }: DataModel): readonly EventEntry[] {
  const names = events.map((event) => kebabCase(event.name));
  const subpaths = distinct(names, { taken: RESERVED, suffix: "-event" });
  return events.map((event, at) => ({ event, subpath: subpaths[at] ?? event.name }));
}
