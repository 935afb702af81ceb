import { changeOfBinding } from "../binding-change.ts";
import type { ChangeRule } from "../rule.ts";

export const valuesetBoundClosed: ChangeRule = {
  code: "valueset-bound-closed",
  purpose: "A field takes its texts from a closed value set.",
  advice: "Send only the codes of the value set.",
  mirror: "valueset-unbound-closed",
  breaks: ["sender", "constructing"],
  bump: "major",
  detect: {
    text: (pair) => changeOfBinding(pair, "valueset-bound-closed"),
  },
};
