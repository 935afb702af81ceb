import { accessorOf, pathOf } from "./field-steps.ts";
import { stepsTo } from "./steps-to.ts";
import { toClipboard } from "./to-clipboard.ts";

/** How long it is said that something was copied. */
const SAID_FOR = 1500;

/** One bar for all rows of a list: it goes to the row under the pointer, or that has the focus. */
export function startRowBar(list: Element): void {
  const bar = document.createElement("span");
  bar.className = "bar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Copy");
  let row: Element | undefined;
  const said = document.createElement("output");
  const copies = copiesFor(list).map(([label, textOf]) =>
    copyButton(label, said, () => (row === undefined ? "" : textOf(row))),
  );
  const sample = sampleLink();
  bar.append(said, ...copies, ...(sample === undefined ? [] : [sample.link]));
  const follow = ({ target }: Event): void => {
    const next = target instanceof Element ? target.closest("li") : null;
    // Whoever is in the bar with the keyboard keeps it.
    if (next === null || next === row || bar.querySelector(":focus-visible") !== null) return;
    row = next;
    said.textContent = "";
    sample?.pointTo(row);
    row.querySelector(":scope > .h")?.append(bar);
  };
  list.addEventListener("pointerover", follow);
  list.addEventListener("focusin", follow);
}

type Copy = readonly [label: string, textOf: (row: Element) => string];

/** What can be copied of a row. Only fields of messages can be read with one expression. */
function copiesFor(list: Element): readonly Copy[] {
  const page = location.href.replace(/[?#].*$/, "");
  const copies: readonly Copy[] = [
    ["Path", (row) => pathOf(stepsTo(row))],
    ["Link", (row) => `${page}#${encodeURIComponent(row.id)}`],
  ];
  if (list.closest("[data-event]") === null) return copies;
  return [...copies, ["TypeScript", (row) => accessorOf(stepsTo(row))]];
}

function copyButton(label: string, said: HTMLElement, text: () => string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  let timer = 0;
  button.addEventListener("click", async () => {
    said.textContent = (await toClipboard(text())) ? "Copied" : "Not copied";
    clearTimeout(timer);
    timer = window.setTimeout(() => (said.textContent = ""), SAID_FOR);
  });
  return button;
}

interface SampleLink {
  readonly link: HTMLAnchorElement;
  pointTo(row: Element): void;
}

/** To the place of the field in the full sample, on pages that have samples. */
function sampleLink(): SampleLink | undefined {
  const page = document.querySelector<HTMLAnchorElement>(".sample a");
  if (page === null) return undefined;
  const link = document.createElement("a");
  link.textContent = "Sample";
  return { link, pointTo: (row) => (link.href = `${page.href}#${encodeURIComponent(row.id)}`) };
}
