/** What filters look at in the row of a field. */
export interface FieldFacts {
  /** Path, description, value set and codes, in lower case. */
  readonly text: string;
  /** Where the row of the object around it is; -1 at the top. Objects come before their fields. */
  readonly parent: number;
  /** 3 for reliable, 2 for probable, 1 for possible. */
  readonly rating: number;
  readonly isRequired: boolean;
  readonly hasValueSet: boolean;
  /** The last edition that touched it; empty for a field that is as it always was. */
  readonly touched: string;
}

/** Whether a field is asked for. */
export type FieldFilter = (facts: FieldFacts) => boolean;

/**
 * The filter that a query says: `q` words, `req` required, `rel` rated so or better, `vs` with a value
 * set, `since` new or changed. None if it says nothing.
 */
export function filterOf(query: URLSearchParams): FieldFilter | undefined {
  const tests: FieldFilter[] = [];
  const words = query.get("q")?.toLowerCase().replaceAll("[]", "").split(/\s+/) ?? [];
  for (const word of words) if (word !== "") tests.push(({ text }) => text.includes(word));
  const rating = RATINGS.get(query.get("rel") ?? "");
  if (rating !== undefined) tests.push((facts) => facts.rating >= rating);
  const since = query.get("since") ?? "";
  if (since !== "") tests.push(({ touched }) => touched >= since);
  if (query.has("req")) tests.push(({ isRequired }) => isRequired);
  if (query.has("vs")) tests.push(({ hasValueSet }) => hasValueSet);
  return tests.length === 0 ? undefined : (facts) => tests.every((test) => test(facts));
}

const RATINGS: ReadonlyMap<string, number> = new Map([
  ["reliable", 3],
  ["probable", 2],
]);

/** What is to be seen of a row: nothing, because a field in it is asked for, or because it is itself. */
export const HIDDEN = 0;
export const AROUND = 1;
export const FOUND = 2;

/** What is to be seen of each row. */
export function rowsShown(rows: readonly FieldFacts[], filter: FieldFilter): Uint8Array {
  const shown = new Uint8Array(rows.length);
  // From the last to the first, because an object comes before its fields.
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const facts = rows[at];
    if (facts === undefined) continue;
    if (filter(facts)) shown[at] = FOUND;
    if (shown[at] !== HIDDEN && shown[facts.parent] === HIDDEN) shown[facts.parent] = AROUND;
  }
  return shown;
}
