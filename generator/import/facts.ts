import type { Requirement } from "../catalog/field.ts";
import { objectOf, stepThrough, type Facts, type Notes, type ObjectShape } from "./shape.ts";

/** Facts of all fields below an object, by their paths as overrides write them: `Identifiers[].ID`. */
export type FactsByPath = ReadonlyMap<string, Facts>;

/** What uses further up restate of fields here, by path, the outermost use first. */
export type Restated = readonly ReadonlyMap<string, Notes>[];

/** The facts of every field below an object, all the way down, but once where it holds itself. */
export function factsBelow(shape: ObjectShape, restated: Restated = []): FactsByPath {
  const known = restated.length === 0 ? plain.get(shape) : undefined;
  if (known !== undefined) return known;
  const facts = new Map<string, Facts>();
  walk(shape, { prefix: "", open: new Set([shape]), restated, facts });
  if (restated.length === 0) plain.set(shape, facts);
  return facts;
}

const plain = new WeakMap<ObjectShape, FactsByPath>();

interface Walk {
  readonly prefix: string;
  readonly open: ReadonlySet<ObjectShape>;
  readonly restated: Restated;
  readonly facts: Map<string, Facts>;
}

function walk(parent: ObjectShape, { prefix, open, restated, facts }: Walk): void {
  for (const field of parent.fields.values()) {
    const here = restated.reduceRight<Facts>(
      (all, notes) => ({ ...all, ...notes.get(field.name) }),
      field.facts,
    );
    facts.set(prefix + field.name, here);
    const child = objectOf(field.shape);
    if (child === undefined || open.has(child)) continue;
    walk(child, {
      prefix: prefix + stepThrough(field),
      open: new Set([...open, child]),
      restated: restatedBelow(restated, field),
      facts,
    });
  }
}

/** What holds below a field: what was restated further up of what lies there, then what it restates. */
export function restatedBelow(
  restated: Restated,
  field: Parameters<typeof stepThrough>[0] & { readonly adjustments: ReadonlyMap<string, Notes> },
): Restated {
  const step = stepThrough(field);
  const from = restated.map((notes) => below(notes, step));
  return [...from, field.adjustments].filter((notes) => notes.size > 0);
}

/** The entries whose paths start with a step, by the rest of their paths. */
export function below<T>(entries: ReadonlyMap<string, T>, step: string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [path, entry] of entries)
    if (path.startsWith(step)) found.set(path.slice(step.length), entry);
  return found;
}

/** Name of the first field of a path: `Identifiers` of `Identifiers[].ID`. */
export function firstField(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}

const STRICTNESS: Readonly<Record<Requirement, number>> = { never: 0, sending: 1, always: 2 };

/** The looser of two requirements. */
export function looser(a: Requirement, b: Requirement): Requirement {
  return STRICTNESS[a] <= STRICTNESS[b] ? a : b;
}

/** True if a use that says `use` can be written as an override of what the type says. */
export function canTighten(type: Facts, use: Facts): boolean {
  return (
    looser(type.required, use.required) === type.required &&
    (type.values === undefined || type.values === use.values) &&
    (type.format === undefined || type.format === use.format) &&
    (type.minItems ?? 0) <= (use.minItems ?? 0) &&
    (type.maxItems ?? Infinity) >= (use.maxItems ?? Infinity)
  );
}

/** True if a use can be one of the type: it tightens it, and agrees on what no override can say. */
export function canBeUseOf(type: Facts, use: Facts): boolean {
  return canTighten(type, use) && type.renamedFrom === use.renamedFrom;
}
