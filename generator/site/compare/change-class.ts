import type { Change } from "../../compat/change.ts";
import { tierOf } from "../../registry/changelog/change-tiers.ts";

/** What a change asks of those whom it concerns, most first. */
export const CHANGE_CLASSES = ["breaking", "additive", "docs"] as const;

export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** What classes are called, and what they mean. */
export const CLASS_WORDS: Readonly<
  Record<ChangeClass, { readonly name: string; readonly meaning: string }>
> = {
  breaking: {
    name: "Breaking",
    meaning: "What worked before may fail, for senders, for receivers or in code.",
  },
  additive: { name: "Additive", meaning: "Something came, and what worked before still works." },
  docs: { name: "Docs only", meaning: "Words, ratings, order or names: messages are the same." },
};

/** The class of a change. */
export function classOf(change: Change): ChangeClass {
  switch (tierOf(change)) {
    case "breaking":
      return "breaking";
    case "additions":
    case "notices":
      return "additive";
    case "others":
      return "docs";
  }
}

/** How many changes there are of each class. */
export function classCounts(changes: readonly Change[]): Readonly<Record<ChangeClass, number>> {
  const counts = { breaking: 0, additive: 0, docs: 0 };
  for (const change of changes) counts[classOf(change)] += 1;
  return counts;
}
