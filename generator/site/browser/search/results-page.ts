import { groupBy } from "../../../base/group-by.ts";
import { modelAddress } from "../../address.ts";
import { afterPaint } from "../dom/after-paint.ts";
import { element } from "../dom/element.ts";
import { markedNodes } from "./marked-nodes.ts";
import { KINDS } from "./entry.ts";
import { eventList } from "./event-list.ts";
import { find, type Result } from "./find.ts";
import { loadIndex } from "./load.ts";
import { markedPath, markedText } from "./marked.ts";
import { modelsOf } from "./of-model.ts";
import { readQuery, type Query } from "./query.ts";
import { textsOf, type Searchable } from "./searchable.ts";
import { targetOf } from "./target.ts";
import { eventsOf, KIND_WORDS, whereWords } from "./where.ts";

/** The form of the search page, and where its results go. */
interface ResultsPage {
  readonly input: HTMLInputElement;
  readonly model: HTMLSelectElement;
  readonly count: HTMLOutputElement;
  readonly results: HTMLElement;
  /** Folder of the edition. */
  readonly edition: URL;
}

/** What is shown. */
interface Shown {
  readonly page: ResultsPage;
  readonly index: Searchable;
  readonly query: Query;
}

/** How many results of a kind are shown before the reader asks for more. */
const FIRST = 50;

/** Shows all results for the query of the address, and keeps the address as the form is. */
export function start(root: HTMLElement): void {
  const input = root.querySelector<HTMLInputElement>("[name=q]");
  const model = root.querySelector<HTMLSelectElement>("[name=model]");
  const count = root.querySelector("output");
  const results = root.querySelector<HTMLElement>("[data-part=results]");
  const form = root.querySelector("form");
  if (!input || !model || !count || !results || !form) return;
  const page = { input, model, count, results, edition: new URL("../", location.href) };
  const asked = new URLSearchParams(location.search);
  input.value = asked.get("q") ?? "";
  model.value = asked.get("model") ?? "";
  if (model.selectedIndex === -1) model.value = "";
  form.hidden = false;
  let index: Searchable | undefined;
  const show = afterPaint(() => {
    if (index !== undefined) showResults(page, index);
  });
  const loading = loadIndex(page.edition);
  loading.names.then(
    (loaded) => {
      index ??= loaded;
      show();
    },
    () => (count.textContent = "The index could not be loaded."),
  );
  loading.all.then(
    (loaded) => {
      index = loaded;
      show();
    },
    () => (count.textContent = "The descriptions could not be loaded."),
  );
  form.addEventListener("input", () => {
    keepAddress(page);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}

function keepAddress({ input, model }: ResultsPage): void {
  const url = new URL(location.href);
  for (const [name, { value }] of Object.entries({ q: input, model })) {
    if (value === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  history.replaceState(history.state, "", url);
}

function showResults(page: ResultsPage, index: Searchable): void {
  const shown = { page, index, query: readQuery(page.input.value) };
  const all = find(index, shown.query);
  const { value } = page.model;
  const results =
    value === "" ? all : all.filter((result) => modelsOf(index, result.entry).has(value));
  const groups = groupBy(results, ({ entry }) => entry.kind);
  const kinds = KINDS.flatMap((kind) => {
    const group = groups.get(kind);
    if (group === undefined) return [];
    const heading = element("h2", {}, `${KIND_WORDS[kind].many} (${group.length})`);
    return [heading, ...listOf(shown, group)];
  });
  page.results.replaceChildren(...kinds);
  page.count.textContent = countWords(shown.query, results.length);
}

function countWords({ words }: Query, count: number): string {
  if (words.length === 0) return "";
  if (count === 0) return "Nothing has all these words.";
  return count === 1 ? "1 result" : `${count} results`;
}

/** The first results, and a button for the rest. */
function listOf(shown: Shown, results: readonly Result[]): readonly HTMLElement[] {
  const items = results.slice(0, FIRST).map((result) => itemOf(shown, result));
  const list = element("ul", { class: "found" }, ...items);
  const rest = results.slice(FIRST);
  if (rest.length === 0) return [list];
  const more = element("button", { type: "button" }, `Show ${rest.length} more`);
  more.addEventListener("click", () => {
    const added = rest.map((result) => itemOf(shown, result));
    list.append(...added);
    more.remove();
    added[0]?.querySelector("a")?.focus();
  });
  return [list, more];
}

function itemOf({ page, index, query }: Shown, { entry, text }: Result): HTMLElement {
  const { value } = page.model;
  const events = eventsOf(index, entry, value === "" ? "" : modelAddress(value));
  const link = element("a", { class: "path" }, ...markedNodes(markedPath(entry.path, query)));
  link.href = new URL(targetOf(entry, events), page.edition).href;
  const item = element("li", {}, link, " ");
  item.append(
    events.length > 1
      ? eventList(entry, events, page.edition)
      : element("small", {}, whereWords(entry, events)),
  );
  const said = text ?? textsOf(index, entry)[0];
  if (said !== undefined) item.append(element("p", {}, ...markedNodes(markedText(said, query))));
  return item;
}
