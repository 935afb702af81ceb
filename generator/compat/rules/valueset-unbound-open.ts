import { changeOfBinding } from "../binding-change.ts";
import type { ChangeRule } from "../rule.ts";

export const valuesetUnboundOpen: ChangeRule = {
  code: "valueset-unbound-open",
  purpose: "A field no longer takes its texts from an open value set.",
  advice: "Nothing must be done.",
  mirror: "valueset-bound-open",
  breaks: [],
  bump: "patch",
  detect: {
    text: (pair) => changeOfBinding(pair, "valueset-unbound-open"),
  },
};
