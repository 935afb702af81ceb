import { counted } from "../../parts/counted.ts";
import { element } from "../dom/element.ts";
import type { Checked, Verdict } from "./exchange.ts";

/** Whether the message is valid, in one line. */
export function verdictLine({ report, milliseconds }: Checked): readonly (Node | string)[] {
  const { event, errors } = report;
  const isValid = errors === 0;
  const word = element("b", { class: isValid ? "good" : "bad" }, isValid ? "Valid" : "Not valid");
  const time = `Checked in ${Math.max(1, Math.round(milliseconds))} ms.`;
  const as = event === undefined ? "" : ` as ${event}`;
  return [word, `${as}. ${issueCounts(report)} `, element("small", {}, time)];
}

/** The choice among the messages of a source that holds several; none if it holds one. */
export function messageChoice(
  { count, verdicts }: Checked,
  index: number,
): HTMLElement | undefined {
  if (count === 1) return undefined;
  const select = element("select", { id: "which", autocomplete: "off" });
  for (const [at, { event = "unknown event type", errors }] of verdicts.entries()) {
    const outcome = errors === 0 ? "valid" : counted(errors, "error", "errors");
    select.append(new Option(`${at + 1} of ${count}: ${event}, ${outcome}`));
  }
  select.selectedIndex = index;
  const valid = verdicts.filter(({ errors }) => errors === 0).length;
  const among = verdicts.length < count ? `the first ${verdicts.length}` : `${count}`;
  const label = element("label", {}, element("span", {}, "Message"), select);
  return element(
    "div",
    { class: "tools" },
    label,
    element("output", {}, `${valid} of ${among} messages are valid.`),
  );
}

function issueCounts({ errors, warnings }: Verdict): string {
  if (errors + warnings === 0) return "No issues.";
  const parts = [
    ...(errors === 0 ? [] : [counted(errors, "error", "errors")]),
    ...(warnings === 0 ? [] : [counted(warnings, "warning", "warnings")]),
  ];
  return `${parts.join(", ")}.`;
}
