/**
 * What runs in the report: it narrows and sorts the fields, keeps what is asked for in the fragment of
 * the address, and opens what a link leads to. The report is complete without it.
 */
export const SCRIPT = `"use strict";
const form = document.querySelector(".tools");
const output = form.querySelector("output");
const none = document.querySelector(".none");
const models = [...document.querySelectorAll(".model")];

// Rows are read when they are first asked for: the report itself is there before.
const sections = [...document.querySelectorAll(".event")].map((element) => {
  let rows;
  const body = element.querySelector(".fields tbody");
  const hits = element.querySelector(".hits");
  return { element, body, hits, rows: () => (rows ??= [...body.rows].map((row) => rowOf(row, element))) };
});

function rowOf(row, { id }) {
  const [head] = row.cells;
  return {
    row,
    text: (id + " " + head.textContent).toLowerCase().replaceAll("[]", ""),
    isRequired: head.querySelector("b") !== null,
    deviation: Number(row.dataset.d ?? 0),
  };
}

function asked() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim() !== "") query.set(name, value.trim());
  }
  return query;
}

function testsOf(query) {
  const tests = [];
  const words = (query.get("q") ?? "").toLowerCase().replaceAll("[]", "").split(/\\s+/);
  for (const word of words) if (word !== "") tests.push(({ text }) => text.includes(word));
  // The class of a row is the first letter of its verdict.
  const verdict = query.get("v");
  if (verdict !== null) tests.push(({ row }) => row.classList.contains(verdict[0]));
  if (query.has("req")) tests.push(({ isRequired }) => isRequired);
  return tests;
}

// What was open before anything was asked for; it is so again afterwards.
let wasOpen;

function apply() {
  const query = asked();
  const tests = testsOf(query);
  const event = query.get("e");
  const isNarrowed = tests.length > 0 || event !== null;
  if (isNarrowed) wasOpen ??= new Set(sections.filter(({ element }) => element.open));
  let found = 0;
  let all = 0;
  for (const section of sections) {
    const isAsked = event === null || event === section.element.id;
    const hits = isAsked ? narrow(section, tests) : 0;
    found += hits;
    all += section.body.rows.length;
    section.element.hidden = isNarrowed && hits === 0;
    section.hits.textContent = tests.length > 0 ? hits + " found" : "";
    if (isNarrowed) section.element.open = hits > 0;
    else if (wasOpen !== undefined) section.element.open = wasOpen.has(section);
  }
  if (!isNarrowed) wasOpen = undefined;
  for (const model of models) {
    model.hidden = model.querySelector(".event:not([hidden])") === null;
  }
  sort(query.get("sort") === "deviation");
  none.hidden = found > 0;
  output.textContent = isNarrowed ? words(found) + " of " + words(all) + " fields" : words(all) + " fields";
}

function narrow({ rows, body }, tests) {
  if (tests.length === 0 && wasOpen === undefined) return body.rows.length;
  let hits = 0;
  for (const facts of rows()) {
    const isHidden = !tests.every((test) => test(facts));
    if (facts.row.hidden !== isHidden) facts.row.hidden = isHidden;
    if (!isHidden) hits += 1;
  }
  return hits;
}

let isSorted = false;

function sort(isWanted) {
  if (isWanted === isSorted) return;
  isSorted = isWanted;
  for (const { rows, body } of sections) {
    const order = isWanted ? rows().toSorted((a, b) => b.deviation - a.deviation) : rows();
    body.append(...order.map(({ row }) => row));
  }
}

function words(number) {
  return number.toLocaleString("en");
}

function arrive() {
  const hash = location.hash.slice(1);
  if (hash.includes("=")) restore(new URLSearchParams(hash));
  else uncover(document.getElementById(named(hash)));
}

// Nobody has written such an address for the report: what it names is not here.
function named(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return "";
  }
}

function restore(query) {
  form.reset();
  for (const control of form.elements) {
    const value = query.get(control.name);
    if (value === null) continue;
    if (control.type === "checkbox") control.checked = true;
    else control.value = value;
    if (control.selectedIndex === -1) control.selectedIndex = 0;
  }
  apply();
}

function uncover(target) {
  if (target === null) return;
  if (target.closest("[hidden]") !== null) restore(new URLSearchParams());
  const section = target.closest("details");
  if (section !== null) section.open = true;
  target.scrollIntoView();
}

let timer = 0;
form.addEventListener("input", () => {
  requestAnimationFrame(() => setTimeout(apply));
  clearTimeout(timer);
  timer = setTimeout(() => {
    const query = asked();
    history.replaceState(null, "", query.size === 0 ? location.pathname + location.search : "#" + query);
  }, 200);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("click", ({ target }) => {
  const wanted = target.dataset.do;
  if (wanted === undefined) return;
  for (const { element } of sections) if (!element.hidden) element.open = wanted === "open";
});
window.addEventListener("hashchange", arrive);
form.hidden = false;
apply();
arrive();
`;
