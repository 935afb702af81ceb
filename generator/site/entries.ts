/** The modules of `browser/` that pages load: `site` is on every page, the others are fetched where they are needed. */
export const ENTRIES = ["site", "check", "diff", "sample", "search"] as const;
