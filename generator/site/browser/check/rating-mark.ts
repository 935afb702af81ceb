import {
  RELIABILITIES,
  type RatingSource,
  type Reliability,
} from "../../../runtime/metadata/rating.ts";
import { SOURCE_MARKS } from "../../parts/source-marks.ts";
import { element } from "../dom/element.ts";

/** What the classes of ratings are called. */
export const RATING_NAMES: Readonly<Record<Reliability, string>> = {
  reliable: "Reliable",
  probable: "Probable",
  possible: "Possible",
};

/** A rating by word and shape, as the pages show it. */
export function ratingMark(rating: Reliability, source: RatingSource = "published"): HTMLElement {
  const bars = `r r${RELIABILITIES.length - RELIABILITIES.indexOf(rating)}`;
  const words = RATING_NAMES[rating] + SOURCE_MARKS[source];
  return element("span", { class: source === "estimated" ? `${bars} e` : bars }, words);
}
