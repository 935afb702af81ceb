import type { Bump } from "../../compat/bump.ts";

/** How far a version is from the one before it. */
export function bumpBetween(before: string, after: string): Bump {
  const [major, minor, patch] = before.split(".");
  const [newMajor, newMinor, newPatch] = after.split(".");
  if (major !== newMajor) return "major";
  if (minor !== newMinor) return "minor";
  return patch === newPatch ? "none" : "patch";
}
