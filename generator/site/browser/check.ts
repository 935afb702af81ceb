import { controlsIn } from "./check/controls.ts";
import { linksOf } from "./check/links.ts";
import { showAnswer } from "./check/show-answer.ts";
import { startWorker } from "./check/start-worker.ts";
import { takeSources } from "./check/take-sources.ts";

/** Checks messages in the page. */
export function start(root: HTMLElement): void {
  const controls = controlsIn(root);
  const { form, instead, event, direction, verdict } = controls;
  const links = linksOf(root.dataset);
  let index = 0;
  const ask = (source?: string | Blob): void => {
    const about = source === undefined ? {} : { source };
    const isSending = direction.value === "sending";
    askWorker({
      ...about,
      index,
      event: event.value,
      direction: isSending ? "sending" : "receiving",
    });
  };
  const choose = (chosen: number): void => {
    index = chosen;
    ask();
  };
  const askWorker = startWorker(new URL(links.data, location.href), (answer) => {
    showAnswer(answer, { controls, links, index, choose });
  });
  takeSources(controls, links, (source) => {
    index = 0;
    verdict.textContent = "Checking …";
    ask(source);
  });
  for (const choice of [event, direction]) choice.addEventListener("change", () => ask());
  preselect(event, new URLSearchParams(location.search).get("event"));
  for (const element of instead) element.hidden = true;
  form.hidden = false;
}

/** Chooses the event type that the address asks for, if there is such a one. */
function preselect(event: HTMLSelectElement, id: string | null): void {
  const isThere = [...event.options].some(({ value }) => value === id);
  if (id !== null && isThere) event.value = id;
}
