import type { FieldProfile } from "./profile.ts";

/** A field that no object could have. */
export const NEVER_THERE: FieldProfile = {
  chances: 0,
  filled: 0,
  null: 0,
  empty: 0,
  mistyped: 0,
  messages: 0,
};
