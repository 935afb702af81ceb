import { count, listOf, objectOf, type JsonRule } from "../profile/json-rule.ts";
import type { ProfileRow } from "./profile-row.ts";

/** Rows that were kept as JSON, or why they are none. */
export type RowsRead =
  | { readonly rows: readonly ProfileRow[]; readonly problem?: undefined }
  | { readonly rows?: undefined; readonly problem: string };

/**
 * Reads what an engine wrote: a JSON list of rows, or a row per line; a null may be left out. It never quotes
 * the text.
 */
export function readRows(text: string): RowsRead {
  const values = valuesOf(text);
  const problem = values === undefined ? "it is no JSON" : ROWS(values);
  if (problem !== undefined) return { problem: `These are no rows of counts: ${problem}.` };
  // Sound, as the rule of the form was just met.
  const rows = values as readonly (Omit<ProfileRow, "code"> & Partial<ProfileRow>)[];
  return { rows: rows.map((row) => ({ ...row, code: row.code ?? null })) };
}

const text: JsonRule = (value) => (typeof value === "string" ? undefined : "expected a text");
const textOrNull: JsonRule = (value) => (value === null ? undefined : text(value));

const ROWS = listOf(
  objectOf({ event: text, path: text, measure: text, value: count }, { code: textOrNull }),
);

function valuesOf(written: string): unknown {
  try {
    if (written.trimStart().startsWith("[")) return JSON.parse(written);
    const lines = written.split("\n").filter((line) => line.trim() !== "");
    return lines.map((line): unknown => JSON.parse(line));
  } catch {
    // The error quotes what it read, so it is dropped.
    return undefined;
  }
}
