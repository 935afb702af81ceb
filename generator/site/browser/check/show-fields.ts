import type { Direction } from "../../../runtime/direction.ts";
import { RELIABILITIES } from "../../../runtime/metadata/rating.ts";
import type { FieldCoverage } from "./coverage.ts";
import { counted } from "../../parts/counted.ts";
import { element } from "../dom/element.ts";
import { link } from "../dom/link.ts";
import type { Links } from "./links.ts";
import { ratingMark, RATING_NAMES } from "./rating-mark.ts";
import { isOwed, missing } from "./tally.ts";

/** What rows of fields are shown for. */
interface Shown {
  readonly event: string;
  readonly direction: Direction;
  readonly links: Links;
}

/** The fields that the message could have, one by one: at first those that are missing. */
export function showFields(fields: readonly FieldCoverage[], shown: Shown): readonly HTMLElement[] {
  if (fields.length === 0) return [];
  const list = element("ul", { class: "found-fields" });
  const count = element("output", {});
  const view = choice(VIEWS.map((name) => [name, name]));
  const rated = choice([
    ["any", "any"],
    ...RELIABILITIES.map((rating) => [rating, RATING_NAMES[rating]] as const),
  ]);
  const show = (): void => {
    const rating = rated.value;
    const rows = fieldsIn(view.value, fields, shown.direction).filter(
      ({ field }) => rating === "any" || field.rating === rating,
    );
    count.textContent = counted(rows.length, "field", "fields");
    list.replaceChildren(...rows.map((row) => fieldRow(row, shown)));
  };
  const tools = element(
    "div",
    { class: "tools" },
    element("label", {}, element("span", {}, "Fields that are"), view),
    element("label", {}, element("span", {}, "Rated"), rated),
    count,
  );
  tools.addEventListener("change", show);
  show();
  return [tools, list];
}

/** Which fields can be shown. */
const VIEWS = ["missing", "filled", "missing or filled"];

function fieldsIn(
  view: string,
  fields: readonly FieldCoverage[],
  direction: Direction,
): readonly FieldCoverage[] {
  if (view === "missing") return missing(fields, direction);
  return view === "filled" ? fields.filter(({ filled }) => filled > 0) : fields;
}

function fieldRow(coverage: FieldCoverage, { event, direction, links }: Shown): HTMLElement {
  const { path, field, codes } = coverage;
  const set = field.values === undefined ? [] : [link(links.valueSet(field.values), field.values)];
  return element(
    "li",
    {},
    link(links.field(event, path), element("code", {}, path)),
    ratingMark(field.rating, field.source),
    element("b", {}, isOwed(coverage, direction) ? "required" : ""),
    element("span", {}, shareOf(coverage)),
    element("span", {}, ...set, ...codes.flatMap((code) => [" ", element("code", {}, code)])),
  );
}

/** In how many places the field is there. */
function shareOf({ chances, filled }: FieldCoverage): string {
  if (chances === 1) return filled === 1 ? "filled" : "missing";
  return filled === 0 ? `missing in ${chances} places` : `filled in ${filled} of ${chances} places`;
}

function choice(options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  const select = element("select", { autocomplete: "off" });
  for (const [value, label] of options) select.append(new Option(label, value));
  return select;
}
