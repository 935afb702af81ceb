import type { Dialect, Source } from "./dialect.ts";
import type { Place, Places } from "./place.ts";

/** The messages of an event type, and where they are. */
export interface Question {
  readonly source: Source;
  /** Id of the event type, and as messages name it. */
  readonly event: string;
  readonly dataModel: string;
  readonly eventType: string;
}

/**
 * The query that counts. It takes messages apart one step at a time, all places at once, so its work grows with
 * what is there and not with what is declared; the definitions are data in it. Nothing of them is ever a
 * name or a piece of SQL.
 */
export function queryOf(
  dialect: Dialect,
  asked: Question,
  { places, codes, depth }: Places,
): string {
  const { text } = dialect;
  const steps = Array.from({ length: depth }, (_, step) => step + 1);
  const tables = [
    table("places(place, around, form, name, path, holds, opens, value_set, repeated)", {
      rows: places.map((place) => placeRow(place, text)),
    }),
    // The empty code is none, and 0 is no value set, so the first row is met by nothing.
    table("codes(value_set, code)", {
      rows: ["0, ''", ...codes.map(({ valueSet, code }) => `${valueSet}, ${text(code)}`)],
    }),
    table("measures(form, state, part, measure)", {
      rows: MEASURES.map((row) => row.map((word) => `'${word}'`).join(", ")),
    }),
    table("step_0", { query: messages(dialect, asked) }),
    ...steps.map((step) => table(`step_${step}`, { query: oneStep(dialect, asked.source, step) })),
    table("met", { query: met(dialect, depth) }),
    table("counted", { query: COUNTED }),
    table("shown", { query: SHOWN }),
  ];
  return `${HEAD}WITH\n${tables.join(",\n")}\n${result(text(asked.event))};\n`;
}

/** For who looks at the query, or at its result, alone. */
const HEAD = `-- One row per count: event type, path of a field, measure, code, value. The measures are those of profiles:
-- chances (objects that could have the field), filled, null, empty, mistyped, messages (in which it is filled),
-- codes (by code), otherCodes, undeclared (keys), items and bytes (sizes, by their number of binary digits).
-- Rows of several runs may be put together: values add up, but for .least and .most.
`;

/** A named table: rows that are written out, or what a query gives. */
function table(
  name: string,
  content: { readonly rows: readonly string[] } | { readonly query: string },
): string {
  const inside =
    "query" in content
      ? content.query
      : `VALUES\n    ${content.rows.map((row) => `(${row})`).join(",\n    ")}`;
  return `${name} AS (\n  ${inside}\n)`;
}

function placeRow(at: Place, text: Dialect["text"]): string {
  const { place, around, form, name, path, holds, opens, valueSet, repeated } = at;
  const words = [form, name, path, holds].map(text);
  return [place, around, ...words, opens, valueSet, repeated].join(", ");
}

/**
 * What is told of each state at each form of place: of all values, of those with a declared code, with another
 * one, or with a size. `chances` are told elsewhere: they are objects, told at the fields in them.
 */
const MEASURES: readonly (readonly string[])[] = [
  ...["filled", "null", "empty", "mistyped", "undeclared"].map((state) => [
    "field",
    state,
    "all",
    state,
  ]),
  ["field", "filled", "all", "messages"],
  ["item", "undeclared", "all", "undeclared"],
  ["message", "filled", "all", "messages"],
  ["message", "undeclared", "all", "undeclared"],
  ...["field", "item"].flatMap((form) =>
    ["codes", "otherCodes"].map((part) => [form, "filled", part, part]),
  ),
  ...["", ".sum", ".least", ".most"].flatMap((of) => [
    ["field", "filled", "sizes", `items${of}`],
    ["message", "filled", "sizes", `bytes${of}`],
  ]),
];

/** The messages of the event type: what is `met` at the place 0. */
function messages(
  { scan, meta, text }: Dialect,
  { source, dataModel, eventType }: Question,
): string {
  return `SELECT message, 0 AS place, 'filled' AS state, 'Object' AS holds, TRUE AS opens, value, bytes AS size
  FROM (
    ${scan(source)}
  ) AS source
  WHERE ${meta("value", "DataModel")} = ${text(dataModel)} AND ${meta("value", "EventType")} = ${text(eventType)}`;
}

/**
 * What is in the values of the step before. Only values that are needed again are kept. In columns, null
 * stands for what is missing.
 */
function oneStep({ inside, isEmpty, items }: Dialect, { form }: Source, step: number): string {
  const isThere = form === "parquet" ? "inside.kind <> 'Null' AND " : "";
  return `SELECT message, place, state, holds, opens AND state = 'filled' AS opens,
    CASE WHEN state = 'filled' AND (opens OR value_set > 0) THEN value END AS value,
    CASE WHEN state = 'filled' AND holds = 'List' THEN ${items("value")} END AS size
  FROM (
    SELECT inside.message, coalesce(places.place, inside.place) AS place, inside.value, places.holds, places.opens, places.value_set,
      CASE
        WHEN places.place IS NULL THEN 'undeclared'
        WHEN inside.kind = 'Null' THEN 'null'
        WHEN ${isEmpty("inside.value")} THEN 'empty'
        WHEN inside.kind <> places.holds THEN 'mistyped'
        ELSE 'filled'
      END AS state
    FROM (
      ${inside(`step_${step - 1}`)}
    ) AS inside
    LEFT JOIN places ON places.around = inside.place AND places.name = inside.name
    WHERE ${isThere}(places.place IS NOT NULL OR inside.name <> 'Extensions')
  ) AS judged`;
}

/** Everything that was met, and what is counted of it. A text that is no declared code has the empty one. */
function met({ textOf }: Dialect, depth: number): string {
  const all = Array.from({ length: depth + 1 }, (_, step) => `SELECT * FROM step_${step}`);
  return `SELECT every_step.message, every_step.place, every_step.state, places.repeated, every_step.size,
    length(bin(every_step.size)) AS digits,
    CASE WHEN places.value_set > 0 AND every_step.state = 'filled' THEN coalesce(codes.code, '') END AS code
  FROM (
    ${all.join("\n    UNION ALL ")}
  ) AS every_step
  JOIN places ON places.place = every_step.place
  LEFT JOIN codes ON codes.value_set = places.value_set
    AND codes.code = CASE WHEN places.value_set > 0 THEN ${textOf("every_step.value")} END`;
}

/** Counts of all values of a state, and apart by code and by how many binary digits a size has. */
const COUNTED = `SELECT place, state, code, digits, count(*) AS count,
    count(DISTINCT CASE WHEN repeated AND state = 'filled' THEN message END) AS messages,
    sum(size) AS sum, min(size) AS least, max(size) AS most,
    CASE
      WHEN grouping(code) = 1 THEN 'all'
      WHEN code = '' THEN 'otherCodes'
      WHEN code IS NOT NULL THEN 'codes'
      WHEN digits IS NOT NULL THEN 'sizes'
    END AS part
  FROM met
  GROUP BY GROUPING SETS ((place, state), (place, state, code, digits))`;

/** Under which path and measure counts are told. */
const SHOWN = `SELECT places.place, places.path, places.repeated, measures.state, measures.part, measures.measure
  FROM places JOIN measures ON measures.form = places.form
  UNION ALL
  SELECT around, path, FALSE, 'filled', 'all', 'chances' FROM places WHERE form = 'field'`;

function result(event: string): string {
  return `SELECT ${event} AS event, shown.path, shown.measure,
  CASE counted.part WHEN 'codes' THEN counted.code WHEN 'sizes' THEN CAST(counted.digits AS STRING) END AS code,
  CAST(CASE
    WHEN shown.measure = 'messages' AND shown.repeated THEN counted.messages
    WHEN shown.measure IN ('items.sum', 'bytes.sum') THEN counted.sum
    WHEN shown.measure IN ('items.least', 'bytes.least') THEN counted.least
    WHEN shown.measure IN ('items.most', 'bytes.most') THEN counted.most
    ELSE counted.count
  END AS BIGINT) AS value
FROM counted
JOIN shown ON shown.place = counted.place AND shown.state = counted.state AND shown.part = counted.part`;
}
