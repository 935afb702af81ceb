import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { recordIdOf } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import type { Rule } from "../../catalog/rule.ts";
import { rulesOf } from "../../catalog/rules-of.ts";
import { fieldSide } from "../record-pairs.ts";
import type { FieldSide } from "../sides.ts";

/** What a catalog says of one path of a message. */
export interface PathFacts {
  /** The field at the path; none for the message itself. */
  readonly side?: FieldSide;
  /** The rules of the object that is there, or of each in the list that is there. */
  readonly rules: readonly Rule[];
}

/** The names of a path: `Patient`, `Identifiers`, `ID` of `Patient.Identifiers[].ID`. */
export function namesOf(path: string): readonly string[] {
  return path === "" ? [] : path.replaceAll("[]", "").split(".");
}

/** What a catalog says of a path; undefined where its messages have no such field. */
export function factsAt(
  catalog: Catalog,
  event: EventType,
  names: readonly string[],
): PathFacts | undefined {
  let record: RecordType | undefined = recordOf(catalog, event.message);
  let side: FieldSide | undefined;
  for (const name of names) {
    const field = record?.fields.find((each) => each.name === name);
    if (record === undefined || field === undefined) return undefined;
    side = fieldSide(catalog, record, field);
    const below = recordIdOf(field.type);
    record = below === undefined ? undefined : recordOf(catalog, below);
  }
  const rules = record === undefined ? [] : rulesOf(catalog, record);
  return side === undefined ? { rules } : { side, rules };
}
