import { startArrival } from "./arrival.ts";
import { startEditionLinks } from "./edition-links.ts";
import { startRowBar } from "./row-bar.ts";
import { startTools } from "./tools.ts";

/** What lists of fields can do, and what links to fields need: filters, copies, other editions. */
export function startFields(): void {
  startEditionLinks();
  const list = document.querySelector(".fields");
  const form = document.querySelector<HTMLFormElement>(".tools");
  if (list !== null) startRowBar(list);
  if (list !== null && form !== null) startTools(form, list);
  startArrival();
}
