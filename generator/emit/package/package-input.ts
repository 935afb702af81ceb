import type { Catalog, DataModel } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";

/** What the files of one package are made from. */
export interface PackageInput {
  /** The catalog of the one data model. */
  readonly catalog: Catalog;
  readonly model: DataModel;
  /** `@canon/patient-admin`. */
  readonly name: string;
  /** Version of the package. */
  readonly version: string;
  /** Version of the generator. */
  readonly generator: string;
  readonly entries: readonly EventEntry[];
}

/** How one event type is imported on its own. */
export interface EventEntry {
  readonly event: EventType;
  /** `new-patient`, for `@canon/patient-admin/new-patient`. */
  readonly subpath: string;
}
