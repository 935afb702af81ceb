import { assertNever } from "../../../base/invariant.ts";
import { listsCodes, type ValueSet } from "../../../catalog/value-set.ts";

/** How firmly a value set binds, for those who write and those who read messages. */
export function bindingWords(set: ValueSet): string {
  const codes = listsCodes(set) ? "these codes" : "codes of the standard";
  switch (set.binding) {
    case "closed":
      return `A field may hold only ${codes}: another one is an error in what is sent, and a warning in what is received.`;
    case "open":
      return `A field may hold ${codes} and others: a reader must expect codes that are not known.`;
    default:
      return assertNever(set.binding);
  }
}

/** Who says which codes there are. What is inferred is never told as published. */
export function sourceWords(set: ValueSet): string {
  switch (set.source) {
    case "published":
      return listsCodes(set)
        ? "The documentation of the API publishes the list."
        : "The documentation of the API names the standard.";
    case "standard":
      return "A standard defines the list; the documentation of the API does not repeat it.";
    case "inferred":
      return "The list is not published: it was inferred from messages and names, and may lack codes.";
    default:
      return assertNever(set.source);
  }
}
