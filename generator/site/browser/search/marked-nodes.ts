import { element } from "../dom/element.ts";
import type { Stretch } from "./marked.ts";

/** Stretches of a text, those that were searched for marked. */
export function markedNodes(stretches: readonly Stretch[]): readonly (Node | string)[] {
  return stretches.map(({ text, isHit }) => (isHit ? element("mark", {}, text) : text));
}
