import type { CodeChange, OtherCodesChange } from "./profile-change.ts";
import type { FieldProfile } from "./profile.ts";
import { howMuch, isNotable, shareChange } from "./share-change.ts";

/** The codes of a field that came or went, and whether more or fewer of its texts are no declared code. */
export function codeChanges(
  place: { readonly event: string; readonly path: string },
  before: FieldProfile,
  after: FieldProfile,
): readonly (CodeChange | OtherCodesChange)[] {
  const [first, second] = [new Map(codesOf(before)), new Map(codesOf(after))];
  const [ofFirst, ofSecond] = [textsOf(before), textsOf(after)];
  const changeOf = (was: number, is: number) => {
    const ofTexts = shareChange({ count: was, of: ofFirst }, { count: is, of: ofSecond });
    if (ofTexts === undefined || !isNotable(ofTexts)) return undefined;
    return { ...place, weight: Math.abs(ofTexts.difference), ofTexts };
  };
  const codes = [...new Set([...first.keys(), ...second.keys()])].flatMap(
    (code): readonly CodeChange[] => {
      const change = changeOf(first.get(code) ?? 0, second.get(code) ?? 0);
      const how = change === undefined ? "some" : howMuch(change.ofTexts);
      if (change === undefined || how === "some") return [];
      return [{ kind: "code", ...change, code, how }];
    },
  );
  const others = changeOf(before.otherCodes ?? 0, after.otherCodes ?? 0);
  return others === undefined ? codes : [...codes, { kind: "other-codes", ...others }];
}

function codesOf({ codes = {} }: FieldProfile): readonly (readonly [string, number])[] {
  return Object.entries(codes);
}

/** Texts that were looked up among the codes. */
function textsOf(field: FieldProfile): number {
  return codesOf(field).reduce((sum, [, count]) => sum + count, field.otherCodes ?? 0);
}
