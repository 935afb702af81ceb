import type { Catalog } from "./catalog.ts";

/** What the editions tell of the definitions as they are now. Emitters get it beside the catalog. */
export interface History {
  /** Names of the editions, oldest first. */
  readonly editions: readonly string[];
  /** Version of a data model, if it is as the newest edition has it. */
  version(model: string): string | undefined;
  /** Version of the package of all data models, if all are as the newest edition has them. */
  readonly umbrella: string | undefined;
  /**
   * The first edition since which messages of an event type have had a field without a gap, by the
   * id of the event type and the path from the message (`Patient.Identifiers[].ID`). None for what
   * no edition has yet.
   */
  since(event: string, path: string): string | undefined;
  /** The first edition since which there has been an event type without a gap. */
  eventSince(event: string): string | undefined;
}

/** A catalog, and what the editions tell of it; nothing where there are none. */
export interface DatedCatalog {
  readonly catalog: Catalog;
  readonly history?: History;
}
