import { painter, type Paint } from "../paint.ts";
import { visible } from "../visible.ts";
import type { Explanation, Listing } from "./explanation.ts";

/** How wide text is for people, in columns. */
const WIDTH = 100;

/** Of longer lists the terminal shows the beginning; JSON has all of it. */
const MOST_ENTRIES = 60;

/** Explanations for people, with a blank line between two. Ends with a line break. */
export function renderExplanations(explanations: readonly Explanation[], colours: boolean): string {
  const paint = painter(colours);
  return explanations.map((explanation) => `${block(explanation, paint)}\n`).join("\n");
}

function block(explanation: Explanation, paint: Paint): string {
  const { kind, name, description, facts, lists, file } = explanation;
  const label = Math.max(0, ...facts.map((fact) => fact.label.length)) + 1;
  return [
    `${paint("bold", visible(name))} (${kind})`,
    ...wrapped(visible(description), ""),
    ...(facts.length === 0 ? [] : [""]),
    ...facts.flatMap((fact) => hanging(`${fact.label}:`.padEnd(label), visible(fact.value))),
    ...lists.flatMap((list) => ["", ...listing(list, paint)]),
    ...(file === undefined ? [] : ["", `Defined in ${visible(file)}`]),
  ].join("\n");
}

function listing({ title, entries }: Listing, paint: Paint): readonly string[] {
  const shown = entries.slice(0, MOST_ENTRIES);
  const lines = shown.flatMap(({ name, note, description }) => [
    `  ${visible(name)}${note === undefined || note === "" ? "" : ` (${visible(note)})`}`,
    ...(description === undefined ? [] : wrapped(visible(description), "      ")),
  ]);
  const rest = entries.length - shown.length;
  return [paint("cyan", title), ...lines, ...(rest === 0 ? [] : [`  and ${rest} more`])];
}

/** A label, and beside it text that goes on below itself. */
function hanging(label: string, text: string): readonly string[] {
  const [first = "", ...others] = wrapped(text, " ".repeat(label.length + 1));
  return [`${label} ${first.trimStart()}`, ...others];
}

/** The text in lines of at most 100 columns, each behind the indent. Long words stay whole. */
function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && indent.length + longer.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, indent + line];
}
