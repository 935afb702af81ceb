import { isJsonObject, type Json } from "../../base/json.ts";
import type { Profile } from "../../runtime/samples/selection.ts";
import { linkedPane } from "./sample/linked-pane.ts";
import { printedSample } from "./sample/printed-sample.ts";

/** There is a column for the sample from this width on, as in the style sheet. */
const WIDE = "(min-width: 80rem)";

/** Shows the sample beside the fields, once there is room for it and the reader is near. */
export function start(aside: HTMLElement): void {
  const list = document.querySelector(".fields");
  if (list === null) return;
  const width = matchMedia(WIDE);
  const near = new IntersectionObserver((entries) => {
    if (!width.matches || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    open(aside, list);
  });
  near.observe(aside);
  // What is seen already is not reported again when the window grows.
  width.addEventListener("change", () => {
    near.unobserve(aside);
    near.observe(aside);
  });
}

function open(aside: HTMLElement, list: Element): void {
  const pane = document.createElement("pre");
  pane.className = "json";
  pane.setAttribute("role", "region");
  pane.setAttribute("aria-label", "Sample message");
  const show = linkedPane(pane, list);
  const typical = new URL(aside.dataset["src"] ?? "", location.href);
  const load = async (profile: string): Promise<void> => {
    const response = await fetch(new URL(`${profile}.json`, typical));
    const message = (await response.json()) as Json;
    if (isJsonObject(message)) show(printedSample(message));
  };
  const choice = profileChoice();
  choice.addEventListener("change", () => void load(choice.value));
  void load(choice.value).then(() => aside.append(labelled(choice), pane));
}

const PROFILES: readonly Profile[] = ["minimal", "typical", "full"];

function profileChoice(): HTMLSelectElement {
  const choice = document.createElement("select");
  for (const profile of PROFILES) choice.add(new Option(profile));
  choice.value = "typical";
  return choice;
}

function labelled(choice: HTMLElement): HTMLElement {
  const label = document.createElement("label");
  label.append("Sample ", choice);
  return label;
}
