import type { VNode } from "preact";
import type { RatingSource, Reliability } from "../../catalog/rating.ts";
import { SOURCE_MARKS } from "./source-marks.ts";

/** What a class of ratings is called, and the share of organizations that it stands for. */
export interface RatingWords {
  readonly name: string;
  readonly share: string;
  readonly meaning: string;
  /** How many of the three bars are filled. */
  readonly bars: 1 | 2 | 3;
}

/** The classes of ratings, as the documentation of the API defines them. Exactly 50 % is in none. */
export const RATINGS: Readonly<Record<Reliability, RatingWords>> = {
  reliable: {
    name: "Reliable",
    share: "> 90 %",
    meaning: "More than 90 % of organizations send it: nearly every one.",
    bars: 3,
  },
  probable: {
    name: "Probable",
    share: "> 50 %",
    meaning: "More than 50 % of organizations send it: most of them.",
    bars: 2,
  },
  possible: {
    name: "Possible",
    share: "< 50 %",
    meaning: "Less than 50 % of organizations send it: some of them.",
    bars: 1,
  },
};

interface RatingProps {
  readonly reliability: Reliability;
  readonly source: RatingSource;
}

/** A rating in words. What is not published is marked wherever it is shown. */
export function ratingWords(reliability: Reliability, source: RatingSource): string {
  return RATINGS[reliability].name + SOURCE_MARKS[source];
}

/** A rating by word and shape. An estimate has hatched bars, and says so; an observation says so. */
export function Rating({ reliability, source }: RatingProps): VNode {
  const bars = `r r${RATINGS[reliability].bars}`;
  const words = ratingWords(reliability, source);
  return <span class={source === "estimated" ? `${bars} e` : bars}>{words}</span>;
}
