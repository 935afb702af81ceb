import type { RawExtension } from "../definition/raw.ts";
import type { EventFacts } from "./event-facts.ts";
import type { ObjectShape } from "./shape.ts";
import type { FormatDraft, ValueSetDraft } from "./vocabulary.ts";

export interface ModelFacts {
  readonly title: string;
  readonly description: string;
  /** Names of its event types. */
  readonly events: readonly string[];
}

/** An extension, with the data that it carries. */
export interface ExtensionFacts extends Pick<RawExtension, "description" | "source"> {
  readonly id: string;
  /** Paths of objects, at least one. */
  readonly allowedOn: readonly string[];
  readonly shape: ObjectShape;
}

/** All that schemas of single event types leave to a `catalog.json`. */
export interface CatalogFacts {
  readonly description: string;
  readonly scope: string;
  /** By name. */
  readonly models: ReadonlyMap<string, ModelFacts>;
  /** By id. */
  readonly events: ReadonlyMap<string, EventFacts>;
  /** By id. */
  readonly valueSets: ReadonlyMap<string, ValueSetDraft>;
  /** By name. */
  readonly formats: ReadonlyMap<string, FormatDraft>;
}
