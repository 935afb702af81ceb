import { fragment } from "./fragment.ts";

/** A region that speaks has to be on the page before its words are. */
const BEFORE_WORDS = 50;

/** Brings readers to the field that the address names, or as near to it as the page has. */
export function startArrival(): void {
  const note = document.createElement("p");
  note.className = "missing";
  note.setAttribute("role", "status");
  const arrive = (): void => {
    const name = fragment();
    note.remove();
    note.textContent = "";
    if (name === "") return;
    const target = document.getElementById(name);
    if (target !== null) show(target);
    else tellMissing(note, name);
  };
  window.addEventListener("hashchange", arrive);
  arrive();
}

/** Browsers open what is folded by themselves by now, but not all do, and none shows what a filter leaves out. */
function show(target: Element): void {
  let isMoved = false;
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    if (at instanceof HTMLElement && at.hidden) {
      at.hidden = false;
      isMoved = true;
    }
    if (at instanceof HTMLDetailsElement && !at.open && at.contains(target)) {
      at.open = true;
      isMoved = true;
    }
  }
  if (isMoved) target.scrollIntoView();
}

/** Says so at the nearest object around the field that the page has. */
function tellMissing(note: HTMLElement, name: string): void {
  const nearest = nearestRow(name);
  (nearest?.querySelector(":scope > .h") ?? document.querySelector("h1"))?.after(note);
  if (nearest !== undefined) show(nearest);
  (nearest ?? note).scrollIntoView();
  setTimeout(() => note.append(...wordsOf(name)), BEFORE_WORDS);
}

function nearestRow(name: string): Element | undefined {
  for (let at = name.lastIndexOf("."); at > 0; at = name.lastIndexOf(".", at - 1)) {
    const row = document.getElementById(name.slice(0, at));
    if (row !== null) return row;
  }
  return undefined;
}

/** The newest edition is the first of the menu; it has the field, or tells since when it is gone. */
function wordsOf(name: string): readonly (Node | string)[] {
  const { edition = "this page" } = document.documentElement.dataset;
  const code = document.createElement("code");
  code.textContent = name;
  const words = [code, ` is not in ${edition}.`];
  const newest = document.querySelector<HTMLAnchorElement>(".editions a");
  if (newest === null || newest.hasAttribute("aria-current")) return words;
  const link = document.createElement("a");
  link.href = newest.href.replace(/[?#].*$/, "") + location.hash;
  link.textContent = `Look in ${newest.textContent}`;
  return [...words, " ", link];
}
