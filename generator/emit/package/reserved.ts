/** Subpaths that packages have for other things than event types and data models. */
export const RESERVED = [
  "runtime",
  "value-sets",
  "metadata",
  "samples",
  "schema",
  "package.json",
  "manifest.json",
];
