import type { RawField, RawFields, RawReliability } from "../definition/raw.ts";

/** The rating that most fields of a file have, inline ones included; none if a field has none. */
export function fileReliability(fields: RawFields): RawReliability | undefined {
  const counts = new Map<RawReliability | undefined, number>();
  const count = (some: RawFields): void => {
    for (const field of Object.values(some)) {
      counts.set(field.reliability, (counts.get(field.reliability) ?? 0) + 1);
      count(field.fields ?? {});
    }
  };
  count(fields);
  if (counts.has(undefined)) return undefined;
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0];
}

/** The fields without the rating that the file states for all of them. What was observed says so itself. */
export function withoutDefault(fields: RawFields, reliability: RawReliability): RawFields {
  const entries = Object.entries(fields).map(([name, field]) => {
    const { reliability: own, fields: inner, ...rest } = field;
    const isSaid = own === reliability && rest.ratingSource !== "observed";
    const written: RawField = {
      ...rest,
      ...(own === undefined || isSaid ? {} : { reliability: own }),
      ...(inner === undefined ? {} : { fields: withoutDefault(inner, reliability) }),
    };
    return [name, written] as const;
  });
  return Object.fromEntries(entries);
}
