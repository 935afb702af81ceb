import { digits, pick, rareTurn } from "../draw.ts";
import type { Slot } from "../slot.ts";
import { listedCodes } from "./code-value.ts";
import { scalarNameOf } from "./scalar-name.ts";
import type { ValueMaker } from "./value-maker.ts";
import { examplesOf } from "./example-value.ts";

/** The OID under which HL7 knows National Provider Identifiers. */
const NPI_OID = "2.16.840.1.113883.4.6";

/** Kinds of identifiers, by the path of the object that has one, without signs for lists. */
const TYPES: readonly { readonly inside: RegExp; readonly type: string }[] = [
  { inside: /(?:Facility|Department)Identifiers$|Locations\.Identifiers$/, type: "FACID" },
  { inside: /(?:Organizations?|Custodian|Services)\.Identifiers$|Producer$/, type: "Org ID" },
  { inside: /(?:Encounters?|Visits?)\.Identifiers$/, type: "VN" },
  { inside: /Qualifications\.Identifiers$/, type: "MD" },
  { inside: /Product\.Identifiers$/, type: "UDI" },
  { inside: /Study\.Identifiers$/, type: "NCT" },
  { inside: /(?:^|\.)Transactions?$/, type: "Control Number" },
];

/** The second identifier of somebody is the one that a health record system gave. */
const SECOND = "EHRID";

/** Who issued an identifier, or what it is for: the `IDType` beside an `ID`. */
export const identifierTypeValue: ValueMaker = (slot) => {
  const { context, node, item, parentName } = slot;
  if (node.name !== "IDType" || scalarNameOf(slot) !== "String") return undefined;
  const type = typeAt(node.path);
  if (type !== undefined) return type;
  const rare = rareTurn(context.seed);
  const codes = listedCodes(slot);
  if (rare !== undefined && codes.length > 0) return pick(codes, rare + item);
  const [shown = "MR"] = examplesOf(slot);
  return item > 0 && parentName === "Identifiers" && (shown === "MR" || shown === "NPI")
    ? SECOND
    : shown;
};

/** By path of the field, because the same paths come again for each profile and seed. */
const types = new Map<string, string | undefined>();

function typeAt(path: string): string | undefined {
  if (types.has(path)) return types.get(path);
  const inside = path.slice(0, -".IDType".length).replaceAll("[]", "");
  const type = TYPES.find((each) => each.inside.test(inside))?.type;
  types.set(path, type);
  return type;
}

/** An identifier that agrees with the `IDType` beside it. */
export const identifierValue: ValueMaker = (slot) => {
  if (slot.node.name !== "ID") return undefined;
  const type = slot.sibling(/^IDType$/);
  return type === undefined ? undefined : identifierOf(slot, type);
};

function identifierOf(slot: Slot, type: unknown): string {
  const drawn = (count: number): string => digits(slot.context.seed, slot.key, count);
  switch (type) {
    case "NPI":
    case NPI_OID:
      return slot.subject.npi;
    // Numbers that begin with 00 are never issued to a taxpayer.
    case "TIN":
      return `00${drawn(7)}`;
    // As many studies are not registered yet.
    case "NCT":
      return `NCT9${drawn(7)}`;
    case "CPT":
      return "45378";
    case "RxNorm":
      return "161";
    case "UDI":
      return `00${drawn(12)}`;
    default:
      return drawn(10);
  }
}
