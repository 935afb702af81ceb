import { identifierNames } from "./by-name/identifiers.js";
import { narrativeNames } from "./by-name/narratives.js";
import { valueByName } from "./by-name/name-rule.js";
import { numberNames } from "./by-name/numbers.js";
import { placeNames } from "./by-name/places.js";
import { textNames } from "./by-name/texts.js";
import type { ValueMaker } from "./value-maker.js";

/** A value that the name of the field suggests, alone or with the object around it. */
export const nameValue: ValueMaker = valueByName([
  ...numberNames,
  ...placeNames,
  ...identifierNames,
  ...narrativeNames,
  ...textNames,
]);
