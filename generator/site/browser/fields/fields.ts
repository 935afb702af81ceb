import { startArrival } from "./arrival.ts";
import { startCopyBar } from "./copy-bar.ts";
import { startEditionLinks } from "./edition-links.ts";
import { startTools } from "./tools.ts";

/** What lists of fields can do, and what links to fields need: filters, copies, other editions. */
export function startFields(): void {
  startEditionLinks();
  const list = document.querySelector(".fields");
  const form = document.querySelector<HTMLFormElement>(".tools");
  if (list !== null) startCopyBar(list);
  startArrival(list === null || form === null ? () => undefined : startTools(form, list));
}
