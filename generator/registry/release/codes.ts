/** Why something cannot be released, for `canon explain`. All are errors. */
export const RELEASE_CODES = {
  "release-name": {
    purpose: "The name of the new edition does not come after that of the newest one.",
    remedy: "Take a later month, or a dot and the next number for a second edition in the month.",
  },
  "release-no-bump": {
    purpose: "A bump was asked for a data model that has no next version: it is new, or as it was.",
    remedy: "Leave out `--bump` for it.",
  },
  "release-nothing": {
    purpose: "Nothing has changed since the newest edition.",
    remedy: "What there is has been released already.",
  },
  "release-promise": {
    purpose: "A change breaks the stability promise, and no exception holds for it.",
    remedy: "Take it back, or agree to it in `exceptions.yaml`.",
  },
  "release-small-bump": {
    purpose: "A smaller bump was asked for than the changes of a data model ask for.",
    remedy: "Leave out `--bump` for it, or take those changes back.",
  },
  "release-uncommitted": {
    purpose: "A definition or a generated file is not as git has it.",
    remedy: "Commit it, so that everyone can tell what the edition was made from.",
  },
} as const;

/** A code of this stage. */
export type ReleaseCode = keyof typeof RELEASE_CODES;
