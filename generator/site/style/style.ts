/** The parts of the style sheet, in the order in which they override each other. */
export const STYLES = [
  "base.css",
  "layout.css",
  "fields.css",
  "sample.css",
  "search.css",
  "pages.css",
  "changes.css",
  "check.css",
  "prose.css",
  "print.css",
] as const;
