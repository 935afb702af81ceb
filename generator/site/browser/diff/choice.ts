import { asNode } from "./as-node.ts";
import type { Answer, Request } from "./exchange.ts";
import { preselect, startFilter } from "./filter.ts";
import { setQuery } from "./query.ts";

/** Compares the two editions that the reader chooses in a form, or that the address names. */
export function startChoice(root: HTMLElement, form: HTMLFormElement): void {
  const [from, to] = form.querySelectorAll("select");
  const said = form.querySelector("output");
  const report = root.querySelector(".report");
  if (!from || !to || !said || !report) return;
  const ask = startWorker((answer) => {
    report.replaceChildren(...(answer.report ?? []).map(asNode));
    const what = `From ${from.value} to ${to.value}`;
    said.textContent = answer.report === undefined ? "The editions could not be read." : what;
    startFilter(report);
  });
  const show = (): void => {
    setQuery({ from: from.value, to: to.value });
    said.textContent = "Comparing …";
    ask(from.value, to.value);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  for (const element of root.querySelectorAll<HTMLElement>("[data-instead]")) element.hidden = true;
  form.hidden = false;
  const query = new URLSearchParams(location.search);
  const isChosen = [preselect(from, query.get("from")), preselect(to, query.get("to"))];
  if (isChosen.every(Boolean)) show();
}

/** Starts the worker that compares, so that the page stays responsive. Late answers are dropped. */
function startWorker(show: (answer: Answer) => void): (from: string, to: string) => void {
  const worker = new Worker(new URL("diff-worker.js", import.meta.url), { type: "module" });
  const root = new URL(document.documentElement.dataset["root"] ?? "", location.href).href;
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    if (data.number === last) show(data);
  });
  worker.addEventListener("error", () => show({ number: last }));
  return (from, to) => {
    last += 1;
    const request: Request = { number: last, root, from, to };
    worker.postMessage(request);
  };
}
