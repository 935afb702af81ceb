import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { ProfileRow } from "../../../../generator/traffic/sql/profile-row.ts";
import { npmCiOnce } from "../../../support/npm-ci-once.ts";

const folder = resolve(import.meta.dirname, "../../../duckdb");

/** What of DuckDB is used here. */
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjects(): readonly ProfileRow[] }>;
}

/** A database in memory. DuckDB is installed first, which must not fail. */
export async function openDuckDb(): Promise<Connection> {
  npmCiOnce(folder);
  const duckdb = createRequire(join(folder, "package.json"))("@duckdb/node-api") as {
    readonly DuckDBInstance: {
      create(path: string): Promise<{ connect(): Promise<Connection> }>;
    };
  };
  const database = await duckdb.DuckDBInstance.create(":memory:");
  return await database.connect();
}
