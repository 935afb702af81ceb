import type { Field } from "../../catalog/field.ts";
import type { ValueSet } from "../../catalog/value-set.ts";
import type { ChangeRule } from "../rule.ts";

export const orderChanged: ChangeRule = {
  code: "order-changed",
  purpose: "Fields or codes stand in another order.",
  advice: "Nothing must be done.",
  mirror: "order-changed",
  breaks: [],
  bump: "none",
  isCounted: true,
  isAside: true,
  detect: {
    record: ({ before, after }) =>
      isOtherOrder(names(before.record.fields), names(after.record.fields))
        ? [{ what: "object" }]
        : [],
    text: ({ before, after }) => {
      if (before.values === undefined || after.values === undefined) return [];
      return isOtherOrder(codes(before.values), codes(after.values))
        ? [{ subject: after.values.id, what: "value set" }]
        : [];
    },
  },
};

function names(fields: readonly Field[]): readonly string[] {
  return fields.map(({ name }) => name);
}

function codes(values: ValueSet): readonly string[] {
  return values.codes.map(({ code }) => code);
}

/** Whether what both lists have stands in another order. */
function isOtherOrder(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  const kept = after.filter((text) => old.has(text));
  return before.filter((text) => now.has(text)).some((text, index) => text !== kept[index]);
}
