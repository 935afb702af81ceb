import { groupBy } from "../../base/group-by.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Requirement } from "../../catalog/field.ts";
import type { RatingSource, Reliability } from "../../catalog/rating.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";

/** A field at one place of a message, as the page that checks messages knows it. */
export interface RatedField {
  readonly name: string;
  readonly list?: true;
  /** Left out for fields that need not be there. */
  readonly required?: Exclude<Requirement, "never">;
  /** How often it is there, given the message. */
  readonly rating: Reliability;
  /** Who says so; left out for what is published. */
  readonly source?: Exclude<RatingSource, "published">;
  /** Id of its value set. */
  readonly values?: string;
  /** Number of the group of the fields below it; none for what holds no objects, or is walked already. */
  readonly below?: number;
}

/** The fields of all event types. Groups of fields that are the same wherever they lie are there once. */
export interface RatedFields {
  readonly groups: readonly (readonly RatedField[])[];
  /** By id of the event type: the group at the root of its messages. */
  readonly events: Readonly<Record<string, number>>;
}

/** The fields of the event types of a catalog, with the ratings that are shown for them. */
export function ratedFields(catalog: Catalog): RatedFields {
  const numbers = new Map<string, number>();
  const groups: (readonly RatedField[])[] = [];
  const numberOf = (group: readonly RatedField[]): number => {
    const key = JSON.stringify(group);
    const number = numbers.get(key) ?? groups.push(group) - 1;
    numbers.set(key, number);
    return number;
  };
  const events = [...catalog.events.values()].map(({ id, message }) => {
    const all = groupBy(occurrences(catalog, message), ({ path, field }) =>
      path.slice(0, -field.name.length),
    );
    const groupAt = (prefix: string): readonly RatedField[] =>
      (all.get(prefix) ?? []).map((occurrence) => {
        const isList = occurrence.field.type.kind === "list";
        const inside = `${occurrence.path}${isList ? "[]" : ""}.`;
        const field = ratedField(occurrence);
        return all.has(inside) ? { ...field, below: numberOf(groupAt(inside)) } : field;
      });
    return [id, numberOf(groupAt(""))] as const;
  });
  return { groups, events: Object.fromEntries(events) };
}

function ratedField({ field, effectiveReliability, effectiveSource }: Occurrence): RatedField {
  const { name, type, required, values } = field;
  return {
    name,
    ...(type.kind === "list" ? { list: true } : {}),
    ...(required === "never" ? {} : { required }),
    rating: effectiveReliability,
    ...(effectiveSource === "published" ? {} : { source: effectiveSource }),
    ...(values === undefined ? {} : { values }),
  };
}
