import { identifierNames } from "./by-name/identifiers.ts";
import { narrativeNames } from "./by-name/narratives.ts";
import { valueByName } from "./by-name/name-rule.ts";
import { numberNames } from "./by-name/numbers.ts";
import { placeNames } from "./by-name/places.ts";
import { textNames } from "./by-name/texts.ts";
import type { ValueMaker } from "./value-maker.ts";

/** A value that the name of the field suggests, alone or with the object around it. */
export const nameValue: ValueMaker = valueByName([
  ...numberNames,
  ...placeNames,
  ...identifierNames,
  ...narrativeNames,
  ...textNames,
]);
