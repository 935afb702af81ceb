import { compareText } from "../../base/compare.ts";
import { CHANGE_CLASSES, CLASS_WORDS } from "./change-class.ts";
import { modelTitle, type Comparison } from "./comparison.ts";
import { element, type MarkupElement } from "./markup.ts";

/** What narrows the changes that are shown. A script makes it work, and shows it only then. */
export function changeFilter(comparison: Comparison): MarkupElement {
  const { changes } = comparison;
  const models = [...new Set(changes.flatMap((change) => change.models))].toSorted(compareText);
  return element(
    "div",
    { class: "tools", hidden: true, "data-only": "page" },
    choice("model", "Data model", [
      ["", "all"],
      ...models.map((name) => [name, modelTitle(comparison, name)] as const),
    ]),
    choice("class", "Changes", [
      ["", "all"],
      ...CHANGE_CLASSES.map((name) => [name, CLASS_WORDS[name].name] as const),
    ]),
    element("output", {}),
  );
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): MarkupElement {
  return element(
    "label",
    {},
    element("span", {}, label),
    element(
      "select",
      { name, autocomplete: "off" },
      ...options.map(([value, text]) => element("option", { value }, text)),
    ),
  );
}
