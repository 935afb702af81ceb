import { assertNever } from "../../base/invariant.ts";
import type { ProfileComparison } from "../../traffic/profile/compare-profiles.ts";
import type { FieldChange, ProfileChange } from "../../traffic/profile/profile-change.ts";
import type { ShareChange } from "../../traffic/profile/share-change.ts";
import { byteText } from "./byte-text.ts";
import { percent } from "./share.ts";

/** Two profiles, as people call them, and how they differ. */
export interface NamedComparison {
  readonly before: string;
  readonly after: string;
  readonly comparison: ProfileComparison;
}

/** A change from one profile to another, in words. */
export interface ComparisonRow {
  readonly what: string;
  /** Path of the field; none for the message itself. */
  readonly path?: string;
  /** What the shares are of. */
  readonly of: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** A change in words: of two shares that changed, the one that changed more. */
export function comparisonRow(change: ProfileChange): ComparisonRow {
  switch (change.kind) {
    case "field":
      return { what: FIELD_WORDS[change.how], path: change.path, ...fieldShares(change) };
    case "code": {
      const what = `code "${change.code}" ${change.how === "came" ? "is new" : "is gone"}`;
      return { what, path: change.path, of: "texts", ...shares(change.ofTexts) };
    }
    case "other-codes":
      return {
        what: "undeclared codes",
        path: change.path,
        of: "texts",
        ...shares(change.ofTexts),
      };
    case "size": {
      const { before, after } = change.bytes;
      const factor = `× ${(after / before).toFixed(1)}`;
      return {
        what: "size",
        of: "mean",
        before: byteText(before),
        after: byteText(after),
        change: factor,
      };
    }
    default:
      return assertNever(change);
  }
}

const FIELD_WORDS = {
  came: "filled now",
  went: "not filled any more",
  more: "more often",
  less: "less often",
} as const;

function fieldShares({ ofMessages, ofParents }: FieldChange): Omit<ComparisonRow, "what"> {
  const isOfParents =
    ofParents !== undefined && Math.abs(ofParents.difference) > Math.abs(ofMessages.difference);
  return isOfParents
    ? { of: "objects", ...shares(ofParents) }
    : { of: "messages", ...shares(ofMessages) };
}

function shares({
  before,
  after,
  difference,
}: ShareChange): Pick<ComparisonRow, "before" | "after" | "change"> {
  return {
    before: percent(before.count / before.of),
    after: percent(after.count / after.of),
    change: `${difference > 0 ? "+" : ""}${Math.round(difference * 100)} points`,
  };
}
