/** Why a site cannot be made, for `canon explain`. All are errors. */
export const SITE_CODES = {
  "site-address": {
    purpose: "Two pages of the site would lie at the same address.",
    remedy: "Rename one of the two: addresses are in lower case, with hyphens between words.",
  },
  "site-folder": {
    purpose: "The folder of the site holds something else than a site.",
    remedy: "Move it away, or give another folder with `--out`.",
  },
} as const;

/** A code of this stage. */
export type SiteCode = keyof typeof SITE_CODES;
