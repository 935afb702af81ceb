import type { Bounds, FieldCode } from "../inputs/schema-code.ts";

/** The object literal of the fields; optional ones are wrapped. */
export function keyed(fields: readonly FieldCode[], optional: (code: string) => string): string {
  const lines = fields.map(
    ({ key, required, code }) => `${JSON.stringify(key)}: ${required ? code : optional(code)}`,
  );
  return `{ ${lines.join(", ")} }`;
}

/** Calls of the functions for the bounds that there are. */
export function between(
  { least, most }: Bounds,
  names: Readonly<Record<keyof Bounds, string>>,
): readonly string[] {
  return [
    ...(least === undefined ? [] : [`${names.least}(${least})`]),
    ...(most === undefined ? [] : [`${names.most}(${most})`]),
  ];
}

/** The object literal of the options that bounds are given by in JSON Schema. */
export function boundsObject(
  { least, most }: Bounds,
  names: Readonly<Record<keyof Bounds, string>>,
): string {
  const options = {
    ...(least === undefined ? {} : { [names.least]: least }),
    ...(most === undefined ? {} : { [names.most]: most }),
  };
  return Object.keys(options).length === 0 ? "" : JSON.stringify(options);
}
