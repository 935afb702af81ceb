import { compareText } from "../../base/compare.ts";
import { CHANGE_CLASSES, classCounts, CLASS_WORDS } from "./change-class.ts";
import { groupId } from "./change-list.ts";
import { modelTitle, type Comparison } from "./comparison.ts";
import { element, type Markup, type MarkupElement } from "./markup.ts";

/** The data models that changed: their versions, and how many changes of each class concern them. */
export function versionTable(comparison: Comparison): MarkupElement {
  const { before, after, changes } = comparison;
  const names = [...new Set(changes.flatMap(({ models }) => models))].toSorted(compareText);
  const own = new Set(changes.flatMap(({ models }) => (models.length === 1 ? models : [])));
  const head = ["Data model", before.name, after.name, ...classNames];
  const rows = names.map((model) => {
    const counts = classCounts(changes.filter(({ models }) => models.includes(model)));
    const title = modelTitle(comparison, model);
    const name = own.has(model) ? element("a", { href: `#${groupId(model)}` }, title) : title;
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      element("td", {}, before.versions.get(model) ?? presence(before.catalog.models.has(model))),
      element("td", {}, after.versions.get(model) ?? presence(after.catalog.models.has(model))),
      ...CHANGE_CLASSES.map((each) => element("td", { class: "number" }, `${counts[each]}`)),
    );
  });
  return scroll(
    "Data models that changed",
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...head.map(columnHead))),
      element("tbody", {}, ...rows),
    ),
  );
}

const classNames = CHANGE_CLASSES.map((each) => CLASS_WORDS[each].name);

function columnHead(text: string, index: number): MarkupElement {
  return element("th", { scope: "col", ...(index > 2 ? { class: "number" } : {}) }, text);
}

function presence(isThere: boolean): string {
  return isThere ? "not released" : "none";
}

function scroll(label: string, content: Markup): MarkupElement {
  const attributes = { class: "scroll", tabindex: "0", role: "region", "aria-label": label };
  return element("div", attributes, content);
}
