import { inEdition, type Address } from "../address.ts";

/** All fields of an edition, below its folder. */
export const FIELDS_FILE: Address = `${inEdition.data}fields.csv`;

/** All addresses of an edition and the anchors at each, below its folder. */
export const ANCHORS_FILE: Address = `${inEdition.data}anchors.json`;
