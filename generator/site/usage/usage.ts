import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { recordIdOf, type Field } from "../../catalog/field.ts";
import { indexOf } from "../../catalog/index-of.ts";
import { occurrences } from "../../catalog/walk.ts";
import { namedType } from "../../catalog/named-type.ts";

/** The fields of an event type that use something, by their paths, in the order of the message. */
export interface EventUses {
  readonly event: EventType;
  readonly paths: readonly string[];
}

/** The fields that messages of an event type can hold. */
export interface EventFields {
  /** In the order of the message. */
  readonly paths: readonly string[];
  /** How many of them every message must have. */
  readonly required: number;
  readonly requiredWhenSending: number;
}

/** Where messages use what a catalog defines: by id or name, then by event type. */
export interface Usage {
  /** Of types with a page of their own. */
  readonly types: ReadonlyMap<string, readonly EventUses[]>;
  readonly valueSets: ReadonlyMap<string, readonly EventUses[]>;
  readonly formats: ReadonlyMap<string, readonly EventUses[]>;
  /** By id of the event type. */
  readonly events: ReadonlyMap<string, EventFields>;
}

/** Reads off all messages of a catalog what their fields use. Made once for each catalog. */
export const usageOf: (catalog: Catalog) => Usage = indexOf((catalog) => {
  const types: Collected = new Map();
  const valueSets: Collected = new Map();
  const formats: Collected = new Map();
  const events = new Map<string, EventFields>();
  for (const event of catalog.events.values()) {
    const paths: string[] = [];
    let [required, requiredWhenSending] = [0, 0];
    for (const { path, field } of occurrences(catalog, event.message)) {
      paths.push(path);
      if (field.required === "always") required += 1;
      if (field.required === "sending") requiredWhenSending += 1;
      note(types, typeOf(catalog, field), { event, path });
      note(valueSets, field.values, { event, path });
      note(formats, field.format, { event, path });
    }
    events.set(event.id, { paths, required, requiredWhenSending });
  }
  return { types, valueSets, formats, events };
});

type Collected = Map<string, { readonly event: EventType; readonly paths: string[] }[]>;

interface Use {
  readonly event: EventType;
  readonly path: string;
}

function note(collected: Collected, key: string | undefined, { event, path }: Use): void {
  if (key === undefined) return;
  const uses = collected.get(key) ?? [];
  if (uses.length === 0) collected.set(key, uses);
  const last = uses.at(-1);
  if (last?.event === event) last.paths.push(path);
  else uses.push({ event, paths: [path] });
}

/** The type with a page of its own that a field holds. */
function typeOf(catalog: Catalog, { type }: Field): string | undefined {
  const id = recordIdOf(type);
  return id === undefined ? undefined : namedType(catalog, recordOf(catalog, id))?.id;
}
