import { digits } from "../draw.ts";
import type { ValueMaker } from "./value-maker.ts";

/** The OID under which HL7 knows National Provider Identifiers. */
const NPI_OID = "2.16.840.1.113883.4.6";

/** An identifier that agrees with who is said to have issued it: the `IDType` beside the `ID`. */
export const identifierValue: ValueMaker = (slot) => {
  if (slot.node.name !== "ID") return undefined;
  const issuer = slot.sibling(/^IDType$/);
  if (issuer === undefined) return undefined;
  if (issuer === "NPI" || issuer === NPI_OID) return slot.subject.npi;
  return digits(slot.context.seed, slot.key, 10);
};
