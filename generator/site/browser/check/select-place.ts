import type { FaultPlace } from "./messages-in.ts";

/** Shows a place of a text to whoever wrote it: from there to the end of its line is selected. */
export function selectPlace(area: HTMLTextAreaElement, { line, column }: FaultPlace): void {
  const lines = area.value.split("\n");
  const before = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
  const start = before + column - 1;
  const end = before + (lines[line - 1] ?? "").length;
  area.focus();
  area.setSelectionRange(start, Math.max(start, end));
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 3) * height);
}
