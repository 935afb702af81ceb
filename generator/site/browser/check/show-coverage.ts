import type { FieldCoverage } from "./coverage.ts";
import { counted } from "../../parts/counted.ts";
import { element } from "../dom/element.ts";
import { ratingMark, RATING_NAMES } from "./rating-mark.ts";
import { tallies } from "./tally.ts";

/** How much of what it could have the message fills, by rating. */
export function showCoverage(fields: readonly FieldCoverage[]): readonly HTMLElement[] {
  if (fields.length === 0) return [];
  const rows = tallies(fields).map(({ rating, of, filled, estimated }) => {
    const label = `${filled} of ${counted(of, "field", "fields")}`;
    const meter = element("meter", {
      max: `${Math.max(of, 1)}`,
      value: `${filled}`,
      "aria-label": `${RATING_NAMES[rating]}: ${label}`,
    });
    const source = estimated === 0 ? "" : `${estimated} of them rated by estimate`;
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, ratingMark(rating)),
      element("td", {}, meter, " ", label, " ", element("small", {}, source)),
    );
  });
  const heads = ["Rating", "Filled"];
  const cells = heads.map((name) => element("th", { scope: "col" }, name));
  const head = element("thead", {}, element("tr", {}, ...cells));
  const table = element("table", {}, head, element("tbody", {}, ...rows));
  const counting =
    "Counted are the fields that the message could have: the object around them is there.";
  return [element("h2", {}, "What the message fills"), element("p", {}, counting), table];
}
