import { descriptionsOf } from "../descriptions.ts";
import { groupBy } from "../../base/group-by.ts";
import type { LintRule } from "../rule.ts";

/** The same field at several places may well have one text; this many different fields cannot. */
const MOST_NAMES = 3;

/** How many of the other places are shown. */
const MOST_SHOWN = 5;

/** Text that fits everything says nothing about anything. */
export const repeatedDescription: LintRule = {
  code: "repeated-description",
  severity: "warning",
  purpose: "Fields of more than three different names have one and the same description.",
  remedy: "Say of each field what sets it apart from the others.",
  check({ documents }, report) {
    const described = documents
      .flatMap((document) => [...descriptionsOf(document)])
      .filter(({ field }) => field !== undefined);
    const byText = groupBy(described, ({ text }) => text.toLowerCase().replace(/\s+/g, " "));
    for (const same of byText.values()) {
      const byName = new Map(
        same.toReversed().map((description) => [description.field, description]),
      );
      const [first, ...others] = same.filter(
        (description) => byName.get(description.field) === description,
      );
      if (first === undefined || byName.size <= MOST_NAMES) continue;
      const related = others.slice(0, MOST_SHOWN).map(({ label, span }) => ({
        message: `"${label}" has it as well.`,
        span,
      }));
      const message = `The description of "${first.label}" stands at fields of ${byName.size} different names.`;
      report({ span: first.span, message, related });
    }
  },
};
