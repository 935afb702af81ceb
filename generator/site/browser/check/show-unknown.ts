import { counted } from "../../parts/counted.ts";
import { element } from "../dom/element.ts";
import type { Report } from "./exchange.ts";

/**
 * The fields that the event type does not declare. Their names are shown on request: whoever looks
 * at the screen may not be meant to read them.
 */
export function showUnknown({ coverage, misspelt }: Report): readonly HTMLElement[] {
  const { unknown } = coverage;
  if (unknown.length === 0) return [];
  const meant = new Map(
    misspelt.map(({ path, declared }) => [path.replace(/\[\d+\]/g, "[]"), declared] as const),
  );
  const items = unknown.map((path) => {
    const declared = meant.get(path);
    const remark =
      declared === undefined ? [] : [", meant as ", element("code", {}, declared), "?"];
    return element("li", {}, element("code", {}, path), ...remark);
  });
  const near = meant.size === 0 ? "" : ` ${counted(meant.size, "name", "names")} may be misspelt.`;
  return [
    element("h2", {}, "Unknown fields"),
    element(
      "p",
      {},
      `${counted(unknown.length, "field", "fields")} of the message ${unknown.length === 1 ? "is" : "are"} not declared. Receivers ignore them.${near}`,
    ),
    element("details", {}, element("summary", {}, "Show their names"), element("ul", {}, ...items)),
  ];
}
