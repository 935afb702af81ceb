import type { SourceFile, Span } from "../base/source.ts";

/**
 * Where a JSON Pointer leads in the text of a JSON file that can be parsed; the nearest thing around
 * it where it leads nowhere, and the start of the file for the whole of it. Never recursive, because
 * files may nest deeper than a stack.
 */
export function locate(file: SourceFile, pointer: readonly (string | number)[]): Span {
  const { path, text } = file;
  if (pointer.length === 0) return { file: path, start: 0, end: Math.min(1, text.length) };
  let start = skipSpace(text, 0);
  for (const part of pointer) {
    const next = membersAt(file, start).get(String(part));
    if (next === undefined) break;
    start = next;
  }
  if (start === skipSpace(text, 0)) return { file: path, start: 0, end: Math.min(1, text.length) };
  return { file: path, start, end: Math.max(start + 1, valueEnd(text, start)) };
}

/** Where the members of the objects and lists of a file start, by the start of what holds them. */
const known = new WeakMap<SourceFile, Map<number, ReadonlyMap<string, number>>>();

/** The members of the object or list at `start`, by key or index: a file can have many findings. */
function membersAt(file: SourceFile, start: number): ReadonlyMap<string, number> {
  const all = known.get(file) ?? new Map<number, ReadonlyMap<string, number>>();
  known.set(file, all);
  const members = all.get(start) ?? scanMembers(file.text, start);
  all.set(start, members);
  return members;
}

/** Of equal keys the last counts. */
function scanMembers(text: string, start: number): ReadonlyMap<string, number> {
  const members = new Map<string, number>();
  const isList = text[start] === "[";
  if (!isList && text[start] !== "{") return members;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== "]" && text[at] !== "}"; index += 1) {
    let key = String(index);
    if (!isList) {
      const end = stringEnd(text, at);
      key = keyOf(text.slice(at, end));
      // Past the colon.
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    members.set(key, at);
    at = skipSpace(text, valueEnd(text, at));
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
  return members;
}

function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return "";
  }
}

/** The offset behind the value that starts at `start`. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at];
    if (character === '"') at = stringEnd(text, at);
    else if (character === "{" || character === "[") {
      depth += 1;
      at += 1;
    } else if (character === "}" || character === "]") {
      if (depth === 0) return at;
      depth -= 1;
      at += 1;
    } else if (depth === 0 && /[,\s]/u.test(character ?? "")) return at;
    else at += 1;
    if (depth === 0 && /["}\]]/u.test(text[at - 1] ?? "")) return at;
  }
  return at;
}

/** The offset behind the text in quotes that starts at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/u.test(text[at] ?? "")) at += 1;
  return at;
}
