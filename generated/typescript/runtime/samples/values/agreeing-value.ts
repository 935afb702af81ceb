import { addressNames } from "./by-name/addresses.js";
import { contentNames } from "./by-name/contents.js";
import { valueByName } from "./by-name/name-rule.js";
import { personNames } from "./by-name/people.js";
import type { ValueMaker } from "./value-maker.js";

/**
 * A value that has to agree with other fields: the first name with the last. An example of the definition knows nothing of those, so it comes after this.
 */
export const agreeingValue: ValueMaker = valueByName([
  ...personNames,
  ...addressNames,
  ...contentNames,
]);
