import type { PlannedShape } from "./planned-shape.ts";

/**
 * The tables without those that only one field uses: that field has them in its braces instead,
 * under `inline`. Messages (`kept`), bases, and tables with a base or rules stay on their own.
 */
export function inlined(
  shapes: readonly PlannedShape[],
  kept: ReadonlySet<string>,
): readonly PlannedShape[] {
  const uses = new Map<string, number>();
  const use = (id: string | undefined, count: number): void => {
    if (id !== undefined) uses.set(id, (uses.get(id) ?? 0) + count);
  };
  for (const { base, fields } of shapes) {
    use(base, 2);
    for (const { record } of fields) use(record, 1);
  }
  // What a function names is part of a circle, and a circle has no inside.
  const named = new Set([...kept, ...shapes.flatMap(({ later }) => [...later])]);
  const single = new Map(
    shapes
      .filter(({ record, base, rules }) => {
        const isPlain = base === undefined && rules.length === 0;
        return isPlain && uses.get(record.id) === 1 && !named.has(record.id);
      })
      .map((shape) => [shape.record.id, shape]),
  );
  const withBraces = (shape: PlannedShape): PlannedShape => {
    const later = new Set(shape.later);
    const fields = shape.fields.map(({ record, ...field }) => {
      const below = record === undefined ? undefined : single.get(record);
      if (below === undefined) return record === undefined ? field : { ...field, record };
      const inline = withBraces(below);
      for (const id of inline.later) later.add(id);
      return { ...field, inline: inline.fields };
    });
    return { ...shape, fields, later };
  };
  return shapes.filter(({ record }) => !single.has(record.id)).map(withBraces);
}
