import type { History } from "../../catalog/history.ts";
import type { Fact } from "./explanation.ts";

/** Since which edition there is something; nothing where there are no editions. */
export function sinceFacts(
  history: History | undefined,
  since: string | undefined,
): readonly Fact[] {
  return history === undefined ? [] : [{ label: "Since", value: since ?? "not released" }];
}
