import { codedNames } from "./by-name/coded.ts";
import { identifierNames } from "./by-name/identifiers.ts";
import type { NameRule } from "./by-name/name-rule.ts";
import { numberNames } from "./by-name/numbers.ts";
import { personNames } from "./by-name/people.ts";
import { placeNames } from "./by-name/places.ts";
import { textNames } from "./by-name/texts.ts";
import { scalarNameOf } from "./scalar-name.ts";
import type { ValueMaker } from "./value-maker.ts";

/** All that names of fields suggest. The first rule that fits holds. */
const RULES: readonly NameRule[] = [
  ...numberNames,
  ...codedNames,
  ...personNames,
  ...placeNames,
  ...identifierNames,
  ...textNames,
];

/** A value that the name of the field suggests, alone or with the object around it. */
export const nameValue: ValueMaker = (slot, at) => {
  const scalar = scalarNameOf(slot);
  const rule = RULES.find(
    (candidate) =>
      candidate.name.test(slot.node.name) &&
      (candidate.parent?.test(slot.parentName) ?? true) &&
      (candidate.of ?? "String") === scalar,
  );
  return rule?.make(slot, at);
};
