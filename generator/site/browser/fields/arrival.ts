import { namedBy } from "./fragment.ts";
import { scrollTo } from "./scroll-to.ts";

/** A region that speaks has to be on the page before its words are. */
const BEFORE_WORDS = 50;

/** Brings readers to the field that the address names, or as near to it as the page has. */
export function startArrival(): void {
  const note = document.createElement("p");
  note.className = "missing";
  note.setAttribute("role", "status");
  const arrive = (): void => {
    const name = namedBy(location.hash);
    note.remove();
    note.textContent = "";
    if (name === "") return;
    const target = document.getElementById(name);
    if (target === null) tellMissing(note, name);
    else {
      uncover(target);
      scrollTo(target);
    }
  };
  window.addEventListener("hashchange", arrive);
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    const named = link === null ? null : document.getElementById(namedBy(link.hash));
    if (named === null) return;
    // Afterwards it is known whether the link was followed here.
    setTimeout(() => {
      if (named.id === namedBy(location.hash)) scrollTo(named);
    });
  });
  arrive();
}

/**
 * Opens what is folded around an element, which not all browsers do by themselves, and shows what a
 * filter leaves out.
 */
function uncover(target: Element): void {
  for (let at: Element | null = target; at !== null; at = at.parentElement) {
    if (at instanceof HTMLElement) at.hidden = false;
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
}

/** Says so at the nearest object around the field that the page has. */
function tellMissing(note: HTMLElement, name: string): void {
  const nearest = nearestRow(name);
  (nearest?.querySelector(":scope > .h") ?? document.querySelector("h1"))?.after(note);
  if (nearest !== undefined) uncover(nearest);
  setTimeout(() => {
    note.append(...wordsOf(name));
    scrollTo(nearest ?? note);
  }, BEFORE_WORDS);
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
