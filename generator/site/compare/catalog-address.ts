import { inEdition, type Address } from "../address.ts";

/** The file with the whole catalog of an edition, below the folder of the edition. */
export const CATALOG_FILE: Address = `${inEdition.data}catalog.json`;
