import { RELIABILITIES, type Reliability } from "../../../runtime/metadata/rating.ts";
import { element } from "../dom/element.ts";

/** What the classes of ratings are called. */
export const RATING_NAMES: Readonly<Record<Reliability, string>> = {
  reliable: "Reliable",
  probable: "Probable",
  possible: "Possible",
};

/** A rating by word and shape, as the pages show it. */
export function ratingMark(rating: Reliability, isEstimated = false): HTMLElement {
  const bars = RELIABILITIES.length - RELIABILITIES.indexOf(rating);
  const name = RATING_NAMES[rating];
  return isEstimated
    ? element("span", { class: `r r${bars} e` }, `${name}, est.`)
    : element("span", { class: `r r${bars}` }, name);
}
