import { addressNames } from "./by-name/addresses.ts";
import { codedNames } from "./by-name/coded.ts";
import { valueByName } from "./by-name/name-rule.ts";
import { personNames } from "./by-name/people.ts";
import type { ValueMaker } from "./value-maker.ts";

/**
 * A value that has to agree with other fields: the first name with the last, the code with its
 * meaning. An example of the definition knows nothing of those, so it comes after this.
 */
export const agreeingValue: ValueMaker = valueByName([
  ...codedNames,
  ...personNames,
  ...addressNames,
]);
