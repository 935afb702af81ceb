import { accessorOf, pathOf, stepsTo } from "./field-steps.ts";
import { toClipboard } from "./to-clipboard.ts";

/** How long it is said that something was copied. */
const SAID_FOR = 1500;

/** One bar for all rows of a list: it goes to the row under the pointer, or that has the focus. */
export function startCopyBar(list: Element): void {
  const bar = document.createElement("span");
  bar.className = "copy";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Copy");
  const said = document.createElement("output");
  let row: Element | undefined;
  let timer = 0;
  const add = (label: string, textOf: (row: Element) => string): void => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", async () => {
      if (row === undefined) return;
      said.textContent = (await toClipboard(textOf(row))) ? "Copied" : "Not copied";
      clearTimeout(timer);
      timer = window.setTimeout(() => (said.textContent = ""), SAID_FOR);
    });
    bar.append(button);
  };
  add("Path", (each) => pathOf(stepsTo(each)));
  add("Link", (each) => new URL(`#${encodeURIComponent(each.id)}`, withoutQuery()).href);
  if (list.closest("[data-event]") !== null) add("TypeScript", (each) => accessorOf(stepsTo(each)));
  bar.append(said);
  const follow = ({ target }: Event): void => {
    const next = target instanceof Element ? target.closest("li") : null;
    // Whoever is in the bar with the keyboard keeps it.
    if (next === null || next === row || bar.querySelector(":focus-visible") !== null) return;
    row = next;
    said.textContent = "";
    row.querySelector(":scope > .h")?.append(bar);
  };
  list.addEventListener("pointerover", follow);
  list.addEventListener("focusin", follow);
}

function withoutQuery(): string {
  return location.href.replace(/[?#].*$/, "");
}
