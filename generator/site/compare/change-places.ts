import { groupBy } from "../../base/group-by.ts";
import type { Change, Place } from "../../compat/change.ts";
import { changeRule } from "../../compat/rules.ts";
import { anchorOf, eventAddress } from "../address.ts";
import type { Here } from "../here.ts";
import type { ComparedEdition, Comparison } from "./comparison.ts";
import { element, joined, type Markup } from "./markup.ts";

/** Places that stand beside a change; where there are more, all are in a list. */
const BESIDE = 2;

/** Where a change shows: links to the field as it is, and as it was. */
export function changePlaces(
  change: Change,
  comparison: Comparison,
  here: Here,
): readonly Markup[] {
  const { places, subject, rule } = change;
  if (places.length === 0 || changeRule(rule)?.isCounted === true) return [];
  const link = placeLink(change, comparison, here);
  const [first] = places;
  const names = places.slice(0, BESIDE).map((place) => link(place, placeText(place, subject)));
  if (places.length <= BESIDE || first === undefined)
    return [element("span", { class: "at" }, "in ", ...joined(names, ", "))];
  const models = groupBy(places, modelOf);
  const summary = `${places.length} places in ${modelCount(models.size)}`;
  const list = [...models].map(([model, inModel]) => {
    const all = comparison.after.catalog.models.get(model)?.events.length;
    const paths = [...groupBy(inModel, ({ path }) => path).values()].map((same) =>
      pathPlaces(same, link, all),
    );
    return element("li", {}, `${model}: `, ...joined(paths, "; "));
  });
  return [
    element("span", { class: "at" }, "such as ", ...link(first, placeText(first, subject))),
    element("details", {}, element("summary", {}, summary), element("ul", {}, ...list)),
  ];
}

type PlaceLink = (place: Place, text: string) => readonly Markup[];

/** To the side that has the field, and where both have it, to the earlier side as well. */
function placeLink(change: Change, { before, after }: Comparison, here: Here): PlaceLink {
  const whole = changeRule(change.rule)?.wholeOf;
  return (place, text) => {
    const old = whole === "after" ? undefined : hrefOf(before, place, here);
    const now = whole === "before" ? undefined : hrefOf(after, place, here);
    const main = now ?? old;
    if (main === undefined) return [element("code", {}, text)];
    const link = element("a", { href: main }, element("code", {}, text));
    if (now === undefined || old === undefined) return [link];
    return [link, " (", element("a", { href: old }, `as in ${before.name}`), ")"];
  };
}

function hrefOf(edition: ComparedEdition, { event, path }: Place, here: Here): string | undefined {
  const found = edition.catalog.events.get(event);
  if (found === undefined || !edition.isShown) return undefined;
  const fragment = path === "" ? [] : [anchorOf(path)];
  return here.to(`${edition.name}/${eventAddress(found)}`, ...fragment);
}

/** One path of a data model: linked once, with the event types that have it. */
function pathPlaces(
  same: readonly Place[],
  link: PlaceLink,
  all: number | undefined,
): readonly Markup[] {
  const [first] = same;
  if (first === undefined) return [];
  const names = same.map(({ event }) => event.slice(event.indexOf(".") + 1));
  const where = same.length > 1 && same.length === all ? "all event types" : names.join(", ");
  if (first.path === "") return [where];
  return [...link(first, first.path).slice(0, 1), ` in ${where}`];
}

function placeText({ event, path }: Place, subject: string): string {
  return path === "" || path === subject ? event : `${event} ${path}`;
}

function modelOf({ event }: Place): string {
  return event.slice(0, event.indexOf("."));
}

function modelCount(count: number): string {
  return count === 1 ? "1 data model" : `${count} data models`;
}
