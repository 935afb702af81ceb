/** What a diagnostic code of editions is about, for `canon explain`. All are errors. */
export const EDITION_CODES = {
  "broken-chain": {
    purpose: "An edition does not follow the one before it, or that one was changed afterwards.",
    remedy: "Editions never change: restore their files from version control.",
  },
  "damaged-edition": {
    purpose: "The file of an edition is not as it was written.",
    remedy: "Editions never change: restore the file from version control.",
  },
} as const;

/** A code of this stage. */
export type EditionCode = keyof typeof EDITION_CODES;
