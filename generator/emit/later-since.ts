import { fieldSince, type FieldSince } from "../catalog/field-since.ts";
import type { DatedCatalog, History } from "../catalog/history.ts";

/** The edition, unless it is the first: what has always been there needs no mention. */
export function laterSince(
  history: History | undefined,
  since: string | undefined,
): string | undefined {
  return since === history?.editions[0] ? undefined : since;
}

/** Since when types have had their fields, where that is not the first edition. */
export function laterFieldSince({ catalog, history }: DatedCatalog): FieldSince {
  if (history === undefined) return () => undefined;
  const since = fieldSince(catalog, history);
  return (field) => laterSince(history, since(field));
}
