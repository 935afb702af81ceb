import { changeOfBinding } from "../binding-change.ts";
import type { ChangeRule } from "../rule.ts";

export const valuesetBoundOpen: ChangeRule = {
  code: "valueset-bound-open",
  purpose: "A field takes its texts from an open value set.",
  advice: "Send codes of the value set where one fits.",
  mirror: "valueset-unbound-open",
  breaks: [],
  bump: "minor",
  detect: {
    text: (pair) => changeOfBinding(pair, "valueset-bound-open"),
  },
};
