import { lights } from "./lights.ts";
import type { PrintedSample } from "./printed-sample.ts";

/** A pointer on its way over many rows does not move the sample. */
const REST = 80;

/** Joins the keys of a sample with the rows of the list, both ways. Returns what shows a sample. */
export function linkedPane(pane: HTMLElement, list: Element): (sample: PrintedSample) => void {
  let keys: PrintedSample["keys"] = new Map();
  const light = lights();
  let timer = 0;
  const toSample = ({ target }: Event): void => {
    const row = target instanceof Element ? target.closest("li") : null;
    const places = keys.get(row?.id ?? "") ?? [];
    light(places);
    clearTimeout(timer);
    timer = window.setTimeout(() => showFirst(pane, places), REST);
  };
  const toRow = ({ target }: Event): void => {
    const path = target instanceof HTMLElement ? target.dataset["path"] : undefined;
    const row = path === undefined ? null : document.getElementById(path);
    light(path === undefined ? [] : [...(keys.get(path) ?? []), ...(row ? [shownRow(row)] : [])]);
  };
  for (const kind of ["pointerover", "focusin"]) {
    list.addEventListener(kind, toSample);
    pane.addEventListener(kind, toRow);
  }
  for (const side of [list, pane]) side.addEventListener("pointerleave", () => light([]));
  pane.addEventListener("keydown", moveFocus);
  return (sample) => {
    light([]);
    keys = sample.keys;
    pane.replaceChildren(sample.content);
    pane.scrollTop = 0;
  };
}

/** Scrolls the sample, and nothing around it. */
function showFirst(pane: HTMLElement, [first]: readonly HTMLElement[]): void {
  if (first === undefined) return;
  const top = first.offsetTop - pane.scrollTop;
  const isSeen = top > 0 && top < pane.clientHeight - first.offsetHeight;
  if (!isSeen) pane.scrollTop = first.offsetTop - pane.clientHeight / 3;
}

/** The row, or the outermost folded object that it is in. */
function shownRow(row: Element): Element {
  let shown = row;
  for (let at = row.parentElement?.closest("li"); at; at = at.parentElement?.closest("li"))
    if (at.querySelector(":scope > details:not([open])") !== null) shown = at;
  return shown;
}

/** Hundreds of keys are one stop for Tab: arrows go from key to key. */
function moveFocus(event: KeyboardEvent): void {
  const { target, key } = event;
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(target instanceof HTMLElement) || target.dataset["path"] === undefined)
    return;
  const next = step > 0 ? target.nextElementSibling : target.previousElementSibling;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
