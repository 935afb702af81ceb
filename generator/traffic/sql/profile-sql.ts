import { modelOf, type Catalog } from "../../catalog/catalog.ts";
import type { Dialect, SourceForm } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { placesOf } from "./place.ts";
import { queryOf } from "./query.ts";
import { spark } from "./spark.ts";

const DIALECTS = { duckdb, spark } as const satisfies Readonly<Record<string, Dialect>>;

/** What is counted, and by which engine. */
export interface ProfileSqlOptions {
  readonly catalog: Catalog;
  /** Id of an event type of the catalog. Messages of all others are passed over. */
  readonly event: string;
  /** The engine that is to run it. */
  readonly dialect: keyof typeof DIALECTS;
  /** A path or pattern, as the engine takes it. */
  readonly source: string;
  readonly form: SourceForm;
}

/**
 * A query that counts what a profile counts, but for formats: its rows are `ProfileRow`s, of which
 * `profileOfRows` makes the profile. Over Parquet, where null stands for what is missing, there is no
 * count of null and of bytes, and an empty object may be filled. Throws if there is no such event type.
 */
export function profileSql({ catalog, event, dialect, source, form }: ProfileSqlOptions): string {
  const type = catalog.events.get(event);
  if (type === undefined) throw new Error(`There is no event type "${event}".`);
  const question = {
    source: { form, path: source },
    event,
    dataModel: modelOf(catalog, type.model).title,
    eventType: type.title,
  };
  return queryOf(DIALECTS[dialect], question, placesOf(catalog, type));
}
