import type { Catalog } from "../../../catalog/catalog.ts";
import type { EventObservations } from "../../../traffic/profile/observations.ts";
import type { Profile } from "../../../traffic/profile/profile.ts";
import type { WorsePath } from "./worst.ts";

/** All that the report is made of. */
export interface PageData {
  readonly profile: Profile;
  readonly catalog: Catalog;
  /** What the profile says of the event types that it has messages of. */
  readonly events: readonly EventObservations[];
  /** Fields that are sent less often than declared, those farthest from it first, each path once. */
  readonly worst: readonly WorsePath[];
  readonly name: string;
  readonly version: string;
}

/** The name of the data model of an event type. */
export function modelName({ event }: EventObservations): string {
  return event.slice(0, event.indexOf("."));
}
