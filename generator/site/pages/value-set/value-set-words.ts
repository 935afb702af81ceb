import { assertNever } from "../../../base/invariant.ts";
import { listsCodes, type ValueSet } from "../../../catalog/value-set.ts";

/** How firmly a value set binds, and what that means for those who write and read messages. */
export function bindingWords(set: ValueSet): string {
  const codes = listsCodes(set) ? "these codes" : "codes of the standard";
  switch (set.binding) {
    case "closed":
      return `Closed: only ${codes}. Another code is an error in what is sent, and a warning in what is received.`;
    case "open":
      return `Open: ${codes} are the known ones. Others are tolerated, so a reader must expect them.`;
    default:
      return assertNever(set.binding);
  }
}

/** Who says which codes there are. What is inferred is never told as published. */
export function sourceWords({ source }: Pick<ValueSet, "source">): string {
  switch (source) {
    case "published":
      return "Published: the documentation of the API names these codes.";
    case "standard":
      return "Standard: a standard defines the codes; the documentation of the API does not list them.";
    case "inferred":
      return "Inferred: read off messages and names. It is not published, and there may be other codes.";
    default:
      return assertNever(source);
  }
}
