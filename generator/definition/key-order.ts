import { META_SCHEMA } from "./meta-schema.ts";

/** The parts of definition files whose keys have a fixed order: whole files, and objects in them. */
export type OrderedPart = {
  [Name in keyof typeof META_SCHEMA.$defs]: (typeof META_SCHEMA.$defs)[Name] extends {
    readonly properties: object;
  }
    ? Name
    : never;
}[keyof typeof META_SCHEMA.$defs];

/** The keys that a part of a definition file can have, in their order: that of the meta-schema. */
export function keyOrder(part: OrderedPart): readonly string[] {
  return Object.keys(META_SCHEMA.$defs[part].properties);
}
