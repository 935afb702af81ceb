import { pick, rareTurn } from "../draw.js";
import { listedCodes } from "./code-value.js";
import { textBeside } from "./text-beside.js";
import type { ValueMaker } from "./value-maker.js";

/** Results that are no numbers, by how the field beside them says to read them. */
const RESULTS: Readonly<Record<string, string>> = {
  "Structured Numeric": ">100",
  String: "Negative",
  "Formatted Text": "No growth\\.br\\after five days",
  "Coded Entry": "260385009^Negative^SNOMED CT",
  "Encapsulated Data": "VGhpcyBmaWxlIGlzIGEgc2FtcGxlLg==",
  "Reference Pointer": "https://www.example.com/results/1",
  Date: "2024-02-05",
  Time: "15:30",
  DateTime: "2024-02-05T15:30:00.000Z",
  ID: "0000000001",
  "ID And Name": "0000000001^Exampleson^Alex",
  Name: "Exampleson^Alex",
  Address: "1 Sample Street^^Exampleville^WI^00001",
  "Phone Number": "+16085550100",
  Money: "125.00^USD",
  Price: "125.00^UP",
};

/** A result that is no number, with the type that says so: in rare samples alone. */
export const rareResultValue: ValueMaker = (slot) => {
  const rare = rareTurn(slot.context.seed);
  if (rare === undefined) return undefined;
  if (slot.node.name === "Value") return RESULTS[textBeside(slot, /^ValueType$/)];
  const codes = slot.node.name === "ValueType" ? listedCodes(slot) : [];
  return codes.length === 0 ? undefined : pick(codes, rare + slot.item);
};
