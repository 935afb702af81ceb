import { changeOfBinding } from "../binding-change.ts";
import type { ChangeRule } from "../rule.ts";

export const valuesetUnboundClosed: ChangeRule = {
  code: "valueset-unbound-closed",
  purpose: "A field is no longer limited to the codes of a closed value set.",
  advice: "Expect any text.",
  mirror: "valueset-bound-closed",
  breaks: ["receiver"],
  bump: "major",
  detect: {
    text: (pair) => changeOfBinding(pair, "valueset-unbound-closed"),
  },
};
