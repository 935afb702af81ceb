import { agreeingValue } from "./agreeing-value.js";
import { amountValue } from "./amount-value.js";
import { codeValue } from "./code-value.js";
import { conceptValue } from "./concept-value.js";
import { constantValue } from "./constant-value.js";
import { exampleValue } from "./example-value.js";
import { formatValue } from "./format-value.js";
import { identifierTypeValue, identifierValue } from "./identifier-value.js";
import { nameValue } from "./name-value.js";
import { plainValue } from "./plain-value.js";
import { rareResultValue } from "./result-value.js";
import type { ValueMaker } from "./value-maker.js";

/**
 * The ways to find a value, surest first: what the definition prescribes, what has to agree with
 * other fields, then what the definition shows, and what the name of the field suggests. The last
 * one always knows something.
 */
export const VALUE_MAKERS: readonly ValueMaker[] = [
  constantValue,
  rareResultValue,
  conceptValue,
  identifierTypeValue,
  codeValue,
  amountValue,
  formatValue,
  identifierValue,
  agreeingValue,
  exampleValue,
  nameValue,
  plainValue,
];
