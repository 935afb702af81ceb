/** One count, as the query of `profileSql` tells it. Counts of the same that several queries made add up. */
export interface ProfileRow {
  /** Id of the event type. */
  readonly event: string;
  /** As in profiles: `Patient.Identifiers[].ID`; empty for the message itself. */
  readonly path: string;
  /**
   * What a profile calls the count. A distribution is told by `items` (and `bytes`), the counts by binary digits,
   * and `items.sum`, `items.least` and `items.most` of the sizes with so many.
   */
  readonly measure: string;
  /** The declared code for `codes`, the number of binary digits for sizes, else null. */
  readonly code: string | null;
  readonly value: number | bigint;
}
