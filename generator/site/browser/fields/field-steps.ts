/** A step on the way from a message to a field. */
export interface FieldStep {
  readonly name: string;
  readonly isList: boolean;
}

/** The path of the field as the docs write it: `Patient.Identifiers[].ID`. */
export function pathOf(steps: readonly FieldStep[]): string {
  return steps
    .map(({ name, isList }, at) => (isList && at < steps.length - 1 ? `${name}[]` : name))
    .join(".");
}

/** How TypeScript reads the field of a message: `message.Patient?.Identifiers?.[0]?.ID`. */
export function accessorOf(steps: readonly FieldStep[]): string {
  return steps.reduce((object, { name, isList }, at) => {
    const isName = /^[A-Za-z_$][\w$]*$/.test(name);
    const optional = at === 0 ? "" : "?.";
    const key = isName ? `${optional || "."}${name}` : `${optional}[${JSON.stringify(name)}]`;
    return `${object}${key}${isList && at < steps.length - 1 ? "?.[0]" : ""}`;
  }, "message");
}

/** The steps to the field of a row: list marks are in the rows around it. */
export function stepsTo(row: Element): readonly FieldStep[] {
  const steps: FieldStep[] = [];
  for (let at: Element | null | undefined = row; at; at = at.parentElement?.closest("li")) {
    const name = at.querySelector(":scope > .h > a")?.textContent ?? "";
    steps.unshift({ name, isList: at.hasAttribute("data-l") });
  }
  return steps;
}
