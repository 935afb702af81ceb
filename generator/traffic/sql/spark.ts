import type { Dialect } from "./dialect.ts";
import { ITEM, type ValueKind } from "./place.ts";

/**
 * Spark SQL 4.0 and Databricks Runtime 15.3, which have the type VARIANT: the only JSON of Spark that tells
 * null from missing and a number from a text of digits. A line in which an object has a key twice is no JSON to it.
 */
export const spark: Dialect = {
  text,
  scan: ({ form, path }) =>
    form === "ndjson"
      ? `SELECT monotonically_increasing_id() AS message, try_parse_json(value) AS value, octet_length(trim(value)) AS bytes
    FROM text.${identifier(path)}`
      : `SELECT monotonically_increasing_id() AS message, try_parse_json(to_json(struct(*))) AS value, CAST(NULL AS INT) AS bytes
    FROM parquet.${identifier(path)}`,
  meta: (value, name) => `try_variant_get(${value}, '$.Meta.${name}', 'string')`,
  inside: (table) => `SELECT around.message, around.place, member.value,
        coalesce(member.key, '${ITEM}') AS name,
        CASE regexp_extract(schema_of_variant(member.value), '^[A-Z]+', 0) ${KINDS} ELSE 'Number' END AS kind
      FROM ${table} AS around, LATERAL variant_explode(around.value) AS member
      WHERE around.opens`,
  isEmpty: (value) => `to_json(${value}) IN ('""', '[]', '{}')`,
  items: (value) => `size(variant_get(${value}, '$', 'array<variant>'))`,
  textOf: (value) => `try_variant_get(${value}, '$', 'string')`,
};

/** By how `schema_of_variant` begins; all other names are of numbers. */
const NAMES: Readonly<Record<Exclude<ValueKind, "Number">, string>> = {
  Object: "OBJECT",
  List: "ARRAY",
  String: "STRING",
  Boolean: "BOOLEAN",
  Null: "VOID",
};

const KINDS = Object.entries(NAMES)
  .map(([kind, name]) => `WHEN '${name}' THEN '${kind}'`)
  .join(" ");

/** Spark replaces `${name}` even in texts, and reads backslashes: all but plain characters are written by number. */
function text(value: string): string {
  const escaped = value.replaceAll(
    /[^A-Za-z0-9 _.,:()[\]/*-]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `'${escaped}'`;
}

function identifier(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
