import { kebabCase } from "../../base/kebab-case.ts";
import type { DataModel } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";

/** How one event type is imported on its own. */
export interface EventEntry {
  readonly event: EventType;
  /** `new-patient`, for `@canon/patient-admin/new-patient`. */
  readonly subpath: string;
}

/** Subpaths that every package has for other things. */
const RESERVED = ["runtime", "value-sets", "schema", "package.json"];

/** The subpaths of the event types of a model. Where two would be the same, the later gives way. */
export function eventEntries(model: DataModel): readonly EventEntry[] {
  const taken = new Set(RESERVED);
  return model.events.map((event) => {
    let subpath = kebabCase(event.name);
    while (taken.has(subpath)) subpath += "-event";
    taken.add(subpath);
    return { event, subpath };
  });
}
