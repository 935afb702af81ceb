import { addressNames } from "./by-name/addresses.ts";
import { contentNames } from "./by-name/contents.ts";
import { valueByName } from "./by-name/name-rule.ts";
import { personNames } from "./by-name/people.ts";
import type { ValueMaker } from "./value-maker.ts";

/**
 * A value that has to agree with other fields: the first name with the last. An example of the definition knows nothing of those, so it comes after this.
 */
export const agreeingValue: ValueMaker = valueByName([
  ...personNames,
  ...addressNames,
  ...contentNames,
]);
