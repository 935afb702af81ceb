import type { Controls } from "./controls.ts";
import { element } from "../dom/element.ts";
import type { Answer, Checked } from "./exchange.ts";
import type { Links } from "./links.ts";
import { selectPlace } from "./select-place.ts";
import { showCoverage } from "./show-coverage.ts";
import { showFields } from "./show-fields.ts";
import { showIssues } from "./show-issues.ts";
import { showUnknown } from "./show-unknown.ts";
import { messageChoice, verdictLine } from "./show-verdict.ts";

/** Where answers are shown. */
export interface Place {
  readonly controls: Controls;
  readonly links: Links;
  /** Which of several messages the answer is about. */
  readonly index: number;
  /** Asks about another one of them. */
  readonly choose: (index: number) => void;
}

/** Shows what the worker has found. */
export function showAnswer(answer: Answer, place: Place): void {
  const { verdict, report, message } = place.controls;
  if (answer.kind === "checked") {
    verdict.replaceChildren(...verdictLine(answer.checked));
    const isChosen = document.activeElement?.id === "which";
    report.replaceChildren(...reportParts(answer.checked, place));
    if (isChosen) document.getElementById("which")?.focus();
    return;
  }
  report.replaceChildren();
  if (answer.kind === "fault") {
    verdict.replaceChildren(element("b", { class: "bad" }, "Not valid"), `. ${answer.message}`);
    if (answer.place !== undefined && message.value !== "") {
      const { place: fault } = answer;
      const button = element("button", { type: "button" }, "Show the place");
      button.addEventListener("click", () => selectPlace(message, fault));
      report.append(button);
    }
  } else {
    verdict.textContent =
      answer.kind === "nothing"
        ? ""
        : "The message could not be checked. Reload the page to try again.";
  }
}

function reportParts(checked: Checked, place: Place): readonly HTMLElement[] {
  const { links, controls, index, choose } = place;
  const { report } = checked;
  const { event, coverage } = report;
  const { fields } = coverage;
  const choice = messageChoice(checked, index);
  choice?.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) choose(target.selectedIndex);
  });
  const direction = controls.direction.value === "sending" ? "sending" : "receiving";
  return [
    ...(choice === undefined ? [] : [choice]),
    ...showIssues(report.issues, event, links),
    ...showCoverage(fields),
    ...(event === undefined ? [] : showFields(fields, { event, direction, links })),
    ...showUnknown(report),
  ];
}
