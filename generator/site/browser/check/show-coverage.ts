import type { FieldCoverage } from "./coverage.ts";
import { counted, element } from "./element.ts";
import { ratingMark, RATING_NAMES } from "./rating-mark.ts";
import { tallies } from "./tally.ts";

/** How much of what it could have the message fills, by rating. */
export function showCoverage(fields: readonly FieldCoverage[]): readonly HTMLElement[] {
  if (fields.length === 0) return [];
  const rows = tallies(fields).map(({ rating, of, filled, estimated }) => {
    const label = `${filled} of ${counted(of, "field")}`;
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
      element("td", {}, meter, " ", label),
      element("td", {}, source),
    );
  });
  const heads = ["Rating", "Filled, of what it could have", "Source"];
  const head = heads.map((name) => element("th", { scope: "col" }, name));
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
  const region = {
    class: "scroll",
    tabindex: "0",
    role: "region",
    "aria-label": "Filled by rating",
  };
  return [element("h2", {}, "What the message fills"), element("div", region, table)];
}
