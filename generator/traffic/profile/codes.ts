/** What is told of profiles that were kept, for `canon explain`. */
export const PROFILE_CODES = {
  "profile-file": {
    purpose: "A file is not the JSON of a profile, or its counts do not add up.",
    remedy: "Make it again with `canon profile <messages> --out <name>.json`.",
  },
} as const;

/** A code of kept profiles. */
export type ProfileCode = keyof typeof PROFILE_CODES;
