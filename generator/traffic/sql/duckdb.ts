import type { Dialect } from "./dialect.ts";
import { ITEM, type ValueKind } from "./place.ts";

/**
 * DuckDB 1.3 or later, with its JSON extension. Values are JSON texts. They are opened by `json_transform`,
 * which reads a text once; `json_each` and paths would read it once per member. Of a key that an object has
 * twice, the last counts, as in JavaScript.
 */
export const duckdb: Dialect = {
  text,
  // A row of columns becomes the JSON that it was made of, so any set of columns will do.
  scan: ({ form, path }) =>
    form === "ndjson"
      ? `SELECT row_number() OVER () AS message, json AS value, strlen(json) AS bytes
    FROM read_ndjson_objects(${text(path)}, ignore_errors = true)`
      : `SELECT row_number() OVER () AS message, to_json(canon_row) AS value, CAST(NULL AS BIGINT) AS bytes
    FROM read_parquet(${text(path)}, union_by_name = true) AS canon_row`,
  meta: (value, name) => `json_extract_string(${value}, '$.Meta.${name}')`,
  inside: (table) => `SELECT message, place, key AS name, value,
        CASE coalesce(json_type(value), 'NULL') ${KINDS} ELSE 'Number' END AS kind
      FROM (
        SELECT message, place, unnest(
          CASE WHEN list_unique(map_keys(members)) = cardinality(members) THEN map_entries(members)
          ELSE list_filter(map_entries(members), lambda member, nth: NOT list_contains(map_keys(members)[nth + 1:], member.key))
          END, recursive := true)
        FROM (
          SELECT message, place, json_transform(value, '"MAP(VARCHAR, JSON)"') AS members
          FROM ${table} WHERE opens AND holds = 'Object'
        ) AS objects
        UNION ALL
        SELECT message, place, '${ITEM}' AS key, unnest(json_transform(value, '["JSON"]')) AS value
        FROM ${table} WHERE opens AND holds = 'List'
      ) AS members`,
  isEmpty: (value) => `${value} IN ('""', '[]', '{}')`,
  items: (value) => `json_array_length(${value})`,
  textOf: (value) => `json_extract_string(${value}, '$')`,
};

const NAMES: Readonly<Record<Exclude<ValueKind, "Number">, string>> = {
  Object: "OBJECT",
  List: "ARRAY",
  String: "VARCHAR",
  Boolean: "BOOLEAN",
  Null: "NULL",
};

const KINDS = Object.entries(NAMES)
  .map(([kind, name]) => `WHEN '${name}' THEN '${kind}'`)
  .join(" ");

/** Between quotes, only a quote means anything. */
function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
