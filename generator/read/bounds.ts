/**
 * How much of everything is read. Generous for people, and small enough that a hostile file ends in
 * one clear error within seconds, never in an exhausted stack or heap.
 */
export const bounds = {
  /** Bytes of one file. */
  fileBytes: 5 * 1024 * 1024,
  /** Lists and mappings inside one another. */
  depth: 64,
  /** Marks of one file: texts, punctuation, indentation and line ends. */
  marks: 400_000,
  /** Faults of the YAML text of one file that are told one by one. */
  faults: 100,
  /** Fields that are written in all definitions together. */
  fields: 200_000,
  /** Fields of all records together, those that they take over from a base included. */
  derivedFields: 2_000_000,
  /** Codes of one value set. */
  codes: 10_000,
  /** Types that extend one another. */
  extendsLevels: 3,
} as const;
