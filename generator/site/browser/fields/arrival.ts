import { fragment } from "./fragment.ts";

/** Brings readers to the field that the address names, or as near to it as the page has. */
export function startArrival(clearFilter: () => void): void {
  const note = document.createElement("p");
  note.className = "note missing";
  note.setAttribute("role", "status");
  const arrive = (): void => {
    const name = fragment();
    note.remove();
    if (name === "") return;
    const target = document.getElementById(name);
    if (target === null) {
      const nearest = nearestRow(name);
      (nearest?.querySelector(":scope > .h") ?? document.querySelector("h1"))?.after(note);
      tellMissing(note, name);
      showRow(nearest ?? note, clearFilter);
    } else if (isFolded(target)) showRow(target, clearFilter);
  };
  window.addEventListener("hashchange", arrive);
  arrive();
}

/** The row of the nearest object around a field that the page has. */
function nearestRow(name: string): Element | undefined {
  for (let at = name.lastIndexOf("."); at > 0; at = name.lastIndexOf(".", at - 1)) {
    const row = document.getElementById(name.slice(0, at));
    if (row !== null) return row;
  }
  return undefined;
}

/** Whether a row is folded away, or left out by a filter. */
function isFolded(target: Element): boolean {
  return target.closest("[hidden], details:not([open])") !== null;
}

/** Browsers open what is folded by themselves by now, but not all do. */
function showRow(target: Element, clearFilter: () => void): void {
  if (target.closest("[hidden]") !== null) clearFilter();
  for (let at: Element | null | undefined = target; at; at = at.parentElement?.closest("details"))
    if (at instanceof HTMLDetailsElement) at.open = true;
  target.scrollIntoView();
}

/** The newest edition comes first in the menu; it has each field that there is, or tells of its end. */
function tellMissing(note: Element, name: string): void {
  const { edition = "this page" } = document.documentElement.dataset;
  const code = document.createElement("code");
  code.textContent = name;
  note.replaceChildren(code, ` is not in ${edition}.`);
  const newest = document.querySelector<HTMLAnchorElement>(".editions a");
  if (newest === null || newest.hasAttribute("aria-current")) return;
  const link = document.createElement("a");
  link.href = newest.href.replace(/[?#].*$/, "") + location.hash;
  link.textContent = `Look in ${newest.textContent}`;
  note.append(" ", link);
}
