import type { FieldObservation, RatingVerdict } from "../../traffic/profile/observations.ts";

/** How a verdict is told: by a word, and on a page also by a class that has a shape and a colour: its first letter. */
interface VerdictWords {
  readonly word: string;
  readonly meaning: string;
  readonly className: string;
}

/** All verdicts, in the order in which they matter to readers. */
export const VERDICTS: Readonly<Record<RatingVerdict, VerdictWords>> = {
  worse: {
    word: "worse",
    meaning: "sent less often than declared",
    className: "w",
  },
  "too-few": {
    word: "too few",
    meaning: "too few messages to tell: the interval reaches beyond what is declared",
    className: "t",
  },
  "as-declared": {
    word: "as declared",
    meaning: "sent as often as declared",
    className: "a",
  },
  better: {
    word: "better",
    meaning: "sent more often than declared",
    className: "b",
  },
};

/** How many fields there are of each verdict. */
export type VerdictCounts = Readonly<Record<RatingVerdict, number>>;

/** Counts the verdicts on fields by their share of messages. */
export function verdictCounts(fields: Iterable<FieldObservation>): VerdictCounts {
  const counts = { worse: 0, "too-few": 0, "as-declared": 0, better: 0 };
  for (const { ofMessages } of fields) counts[ofMessages.verdict] += 1;
  return counts;
}

/** The verdicts, in order, with what stands for each. */
export function verdictEntries(): readonly (readonly [RatingVerdict, VerdictWords])[] {
  return Object.entries(VERDICTS) as [RatingVerdict, VerdictWords][];
}
