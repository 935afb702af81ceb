import { afterPaint } from "../dom/after-paint.ts";
import { fillForm, queryOf } from "./filter-form.ts";
import { filterOf } from "./filter.ts";
import { narrowerOf } from "./narrow-list.ts";

/** Browsers refuse to change the address at each keystroke of a fast typist. */
const ADDRESS_DELAY = 150;

/** Makes the tools above a list of fields work, and shows them. */
export function startTools(form: HTMLFormElement, list: Element): void {
  const { prepare, narrow } = narrowerOf(list);
  const output = form.querySelector("output");
  const apply = (): void => {
    const narrowed = narrow(filterOf(queryOf(form)));
    if (output === null) return;
    output.textContent =
      narrowed === undefined ? "" : `${narrowed.found} of ${narrowed.all} fields`;
  };
  const restore = (): void => {
    fillForm(form, new URLSearchParams(location.search));
    apply();
  };
  const applySoon = afterPaint(apply);
  let timer = 0;
  const changed = (): void => {
    applySoon();
    clearTimeout(timer);
    timer = window.setTimeout(() => keepInAddress(queryOf(form)), ADDRESS_DELAY);
  };
  form.addEventListener("focusin", prepare, { once: true });
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", ({ target }) => {
    const wanted = target instanceof HTMLElement ? target.dataset["do"] : undefined;
    if (wanted !== undefined) foldAll(list, wanted === "open");
  });
  window.addEventListener("popstate", restore);
  restore();
  form.hidden = false;
}

function keepInAddress(query: URLSearchParams): void {
  const search = query.size === 0 ? "" : `?${query}`;
  if (search === location.search) return;
  history.replaceState(history.state, "", location.pathname + search + location.hash);
}

function foldAll(list: Element, isOpen: boolean): void {
  for (const fold of list.querySelectorAll("details")) {
    if (fold.open !== isOpen) fold.open = isOpen;
  }
}
