import type { VNode } from "preact";
import { RELIABILITIES, type Reliability } from "../../../catalog/rating.ts";
import type { FieldNode } from "../../parts/field-node.ts";
import { RATINGS } from "../../parts/rating.tsx";

/** How many fields of which kind there are in a tree. */
export interface FieldCounts {
  readonly fields: number;
  readonly required: number;
  readonly requiredWhenSending: number;
  readonly ratings: Readonly<Record<Reliability, number>>;
  /** How many fields are rated by an estimate. */
  readonly estimated: number;
  /** How many different value sets they use. */
  readonly valueSets: number;
}

/** Counts the fields of a tree, at any depth. */
export function fieldCounts(nodes: readonly FieldNode[]): FieldCounts {
  const ratings = { reliable: 0, probable: 0, possible: 0 };
  const sets = new Set<string>();
  let [fields, required, requiredWhenSending, estimated] = [0, 0, 0, 0];
  const visit = ({ occurrence, children }: FieldNode): void => {
    const { field, effectiveReliability, effectiveSource } = occurrence;
    fields += 1;
    if (field.required === "always") required += 1;
    if (field.required === "sending") requiredWhenSending += 1;
    ratings[effectiveReliability] += 1;
    if (effectiveSource === "estimated") estimated += 1;
    if (field.values !== undefined) sets.add(field.values);
    for (const child of children) visit(child);
  };
  for (const node of nodes) visit(node);
  const valueSets = sets.size;
  return { fields, required, requiredWhenSending, ratings, estimated, valueSets };
}

/** The counts in one line. */
export function FieldCounts({ counts }: { readonly counts: FieldCounts }): VNode {
  const { fields, required, requiredWhenSending, ratings, estimated, valueSets } = counts;
  return (
    <p class="tally">
      <strong>{fields}</strong> {fields === 1 ? "field" : "fields"}
      <span>{required} required</span>
      {requiredWhenSending > 0 && <span>{requiredWhenSending} more when sending</span>}
      {RELIABILITIES.map((rating) => (
        <span>
          {ratings[rating]} {RATINGS[rating].name.toLowerCase()}
        </span>
      ))}
      <span>{estimated} of the ratings estimated</span>
      <span>{valueSets === 1 ? "1 value set" : `${valueSets} value sets`}</span>
    </p>
  );
}
