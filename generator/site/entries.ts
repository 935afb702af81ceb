/**
 * The modules of `browser/` that pages load: `theme` before anything is shown and `site` after, on
 * every page; the others are fetched where they are needed.
 */
export const ENTRIES = [
  "theme",
  "site",
  "check",
  "check-worker",
  "diff",
  "diff-worker",
  "sample",
  "search",
] as const;
