/** A step on the way from a message to a field. */
export interface FieldStep {
  readonly name: string;
  readonly isList: boolean;
}

/** The path of a field as the docs write it: `Patient.Identifiers[].ID`. */
export function pathOf(steps: readonly FieldStep[]): string {
  return joined(steps, "[]", ({ name }, at) => (at === 0 ? name : `.${name}`));
}

/** How TypeScript reads a field of a message: `message.Patient?.Identifiers?.[0]?.ID`. */
export function accessorOf(steps: readonly FieldStep[]): string {
  const read = joined(steps, "?.[0]", ({ name }, at) => {
    const isName = /^[A-Za-z_$][\w$]*$/.test(name);
    if (at === 0) return isName ? `.${name}` : `[${JSON.stringify(name)}]`;
    return isName ? `?.${name}` : `?.[${JSON.stringify(name)}]`;
  });
  return `message${read}`;
}

/** The steps in one text. The last one is the field itself, be it a list or not. */
function joined(
  steps: readonly FieldStep[],
  listMark: string,
  write: (step: FieldStep, at: number) => string,
): string {
  const last = steps.length - 1;
  return steps
    .map((step, at) => write(step, at) + (step.isList && at < last ? listMark : ""))
    .join("");
}
