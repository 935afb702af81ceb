import type { FieldStep } from "./field-steps.ts";

/** The steps to the field of a row: list marks are in the rows around it. */
export function stepsTo(row: Element): readonly FieldStep[] {
  const steps: FieldStep[] = [];
  for (let at: Element | null | undefined = row; at; at = at.parentElement?.closest("li")) {
    const name = at.querySelector(":scope > .h > a")?.textContent ?? "";
    steps.unshift({ name, isList: at.hasAttribute("data-l") });
  }
  return steps;
}
