import type { SourceFile, Span } from "../base/source.ts";

/** The line of a thing of the catalog in the file of an edition, by its section and its key. */
export type LineOf = (section: string, key: string) => Span;

const SECTION = /^ {4}"(\w+)": \{$/;
const ENTRY = /^ {6}("(?:[^"\\]|\\.)*"): /;

/** Finds lines in a file that was written by us; in any other the first line stands for all. */
export function lineSpans(file: SourceFile): LineOf {
  const spans = new Map<string, Span>();
  let section = "";
  let start = 0;
  for (const line of file.text.split("\n")) {
    section = SECTION.exec(line)?.[1] ?? section;
    const key = ENTRY.exec(line)?.[1];
    const span = { file: file.path, start, end: start + line.length };
    if (key !== undefined) spans.set(`${section} ${key}`, span);
    start += line.length + 1;
  }
  const whole = { file: file.path, start: 0, end: Math.min(1, file.text.length) };
  return (name, key) => spans.get(`${name} ${JSON.stringify(key)}`) ?? whole;
}
