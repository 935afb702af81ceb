import {
  ratingOf,
  type FieldObservation,
  type Observed,
} from "../../traffic/profile/observations.ts";

/** A field that is surely sent more or less often than rated. */
export interface Deviation {
  readonly field: FieldObservation;
  /** Fields below it of which the same is said, since they are there only where it is. */
  readonly below: number;
}

/** Fields that are sent more or less often than rated, worst first. What follows from an object above is only counted there. */
export function deviationsOf(fields: readonly FieldObservation[]): readonly Deviation[] {
  const causes = new Map<string, { readonly field: FieldObservation; below: number }>();
  const found = fields.flatMap((field) => {
    const above = causes.get(field.path.slice(0, field.path.lastIndexOf(".")).replace(/\[\]$/, ""));
    if (above !== undefined && follows(field, above.field)) {
      above.below += 1;
      causes.set(field.path, above);
      return [];
    }
    if (!deviates(field.ofMessages) && !deviates(field.ofParents)) return [];
    const cause = { field, below: 0 };
    causes.set(field.path, cause);
    return [cause];
  });
  return found.toSorted((a, b) => b.field.deviation - a.field.deviation);
}

/** Whether a share is surely in another rating than the declared one. */
export function deviates(observed: Observed | undefined): boolean {
  return observed?.verdict === "better" || observed?.verdict === "worse";
}

/** Whether a field is sent as often as it is because that holds for the object around it. */
function follows(
  { profile, ofMessages, ofParents }: FieldObservation,
  above: FieldObservation,
): boolean {
  if (!deviates(ofMessages) || ofMessages.verdict !== above.ofMessages.verdict) return false;
  const { filled, chances } = profile;
  // A published rating is of messages only.
  if (ofParents === undefined) return chances === 0 || ratingOf(filled / chances) === "reliable";
  return !deviates(ofParents);
}
