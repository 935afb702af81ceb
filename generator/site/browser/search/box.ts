import { afterPaint } from "../dom/after-paint.ts";
import { element } from "../dom/element.ts";
import { markedNodes } from "./marked-nodes.ts";
import { find, type Result } from "./find.ts";
import { loadIndex } from "./load.ts";
import { markedPath, markedText } from "./marked.ts";
import { placeOf, type Place } from "./place.ts";
import { readQuery, type Query } from "./query.ts";
import type { Searchable } from "./searchable.ts";
import { targetOf } from "./target.ts";
import { topOf } from "./top.ts";
import { eventsOf, whereWords } from "./where.ts";

/** The box in the header and the list of results below it. */
interface Box {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly place: Place;
}

const LIST = "search-list";

/** Makes the search box of the header a combobox: results while one types, arrows and Enter to go there. */
export function startBox(input: HTMLInputElement): void {
  const { form } = input;
  if (form === null) return;
  const list = element("div", { id: LIST, role: "listbox", "aria-label": "Results", hidden: "" });
  const status = element("output", { class: "unseen" });
  form.append(list, status);
  for (const [name, value] of Object.entries(COMBOBOX)) input.setAttribute(name, value);
  const box: Box = { input, list, status, place: placeOf(form) };
  let index: Searchable | undefined;
  const show = afterPaint(() => {
    if (index === undefined) return;
    const found = findIn(index, input.value);
    // In a task of its own, so that a key is heard between the two.
    setTimeout(() => showResults(box, found));
  });
  const loading = loadIndex(box.place.edition);
  for (const part of [loading.names, loading.all]) {
    part.then(
      (loaded) => {
        index = loaded;
        if (document.activeElement === input) show();
      },
      () => (status.textContent = "The index could not be loaded."),
    );
  }
  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  input.addEventListener("keydown", (event) => onKey(box, event));
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close(box);
  });
  // Keeps the focus in the box until the click has come to the link.
  list.addEventListener("mousedown", (event) => event.preventDefault());
}

const COMBOBOX = {
  role: "combobox",
  "aria-expanded": "false",
  "aria-controls": LIST,
  "aria-autocomplete": "list",
};

/** What was found, and where. */
interface Found {
  readonly index: Searchable;
  readonly query: Query;
  readonly results: readonly Result[];
}

function findIn(index: Searchable, words: string): Found {
  const query = readQuery(words);
  return { index, query, results: find(index, query) };
}

function showResults(box: Box, found: Found): void {
  const { query, results } = found;
  const options = topOf(results).map((result, at) => optionOf(result, at, { box, ...found }));
  box.list.replaceChildren(...options);
  if (results.length > options.length) {
    const all = element("a", { role: "option", id: `${LIST}-all`, tabindex: "-1", class: "all" });
    all.href = `${box.input.form?.action ?? ""}?q=${encodeURIComponent(box.input.value)}`;
    all.textContent = `All ${results.length} results`;
    box.list.append(all);
  }
  const isOpen = query.words.length > 0 && results.length > 0;
  box.list.hidden = !isOpen;
  box.input.setAttribute("aria-expanded", String(isOpen));
  choose(box, undefined);
  box.status.textContent = query.words.length === 0 ? "" : `${results.length} results`;
}

/** What an option is made from. */
interface OptionContext extends Omit<Found, "results"> {
  readonly box: Box;
}

function optionOf(
  { entry, text }: Result,
  at: number,
  { box, index, query }: OptionContext,
): HTMLElement {
  const events = eventsOf(index, entry, box.place.current);
  const option = element(
    "a",
    { role: "option", id: `${LIST}-${at}`, tabindex: "-1" },
    element("span", { class: "path" }, ...markedNodes(markedPath(entry.path, query))),
    " ",
    element("small", {}, whereWords(entry, events)),
  );
  if (text !== undefined)
    option.append(element("span", {}, ...markedNodes(markedText(text, query))));
  option.href = new URL(targetOf(entry, events), box.place.edition).href;
  return option;
}

function onKey(box: Box, event: KeyboardEvent): void {
  const options = [...box.list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
  const at = options.findIndex((option) => option.ariaSelected === "true");
  const isOpen = !box.list.hidden;
  if (event.key === "Escape" && isOpen) close(box);
  else if (event.key === "ArrowDown" && isOpen) choose(box, options[(at + 1) % options.length]);
  else if (event.key === "ArrowUp" && isOpen) choose(box, options.at(at === -1 ? -1 : at - 1));
  else if (event.key === "Enter" && at !== -1) {
    options[at]?.click();
    close(box);
  } else return;
  event.preventDefault();
}

function choose({ input, list }: Box, chosen: HTMLElement | undefined): void {
  for (const option of list.children) option.ariaSelected = String(option === chosen);
  if (chosen === undefined) input.removeAttribute("aria-activedescendant");
  else {
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }
}

function close(box: Box): void {
  box.list.hidden = true;
  box.input.setAttribute("aria-expanded", "false");
  choose(box, undefined);
}
