import { agreeingValue } from "./agreeing-value.ts";
import { amountValue } from "./amount-value.ts";
import { codeValue } from "./code-value.ts";
import { conceptValue } from "./concept-value.ts";
import { constantValue } from "./constant-value.ts";
import { exampleValue } from "./example-value.ts";
import { formatValue } from "./format-value.ts";
import { identifierTypeValue, identifierValue } from "./identifier-value.ts";
import { nameValue } from "./name-value.ts";
import { plainValue } from "./plain-value.ts";
import { rareResultValue } from "./result-value.ts";
import type { ValueMaker } from "./value-maker.ts";

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
