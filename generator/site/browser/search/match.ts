import { gradeOf, GRADE, type Grade } from "./grade.ts";
import type { QueryWord } from "./query.ts";
import type { Searchable } from "./searchable.ts";

/** How well the name of each entry matches a word; of a part of a path, how the path does where it ends in the name. */
export function gradesOf(index: Searchable, { name, isPath }: QueryWord): Uint8Array {
  if (isPath) {
    return Uint8Array.from(index.paths, (path, at) => {
      const length = index.names[index.nameOf[at] ?? -1]?.folded.length ?? 0;
      return pathGrade(path, length, name);
    });
  }
  const grades = index.names.map((one) => gradeOf(one, name));
  return Uint8Array.from(index.nameOf, (number) => grades[number] ?? GRADE.none);
}

function pathGrade(path: string, nameLength: number, part: string): Grade {
  const from = Math.max(0, path.length - nameLength - part.length);
  const at = path.endsWith(part) ? path.length - part.length : path.indexOf(part, from);
  if (at === -1) return GRADE.none;
  if (at > 0 && path[at - 1] !== "." && part[0] !== ".") return GRADE.inside;
  return at + part.length === path.length ? GRADE.exact : GRADE.start;
}

/** For each text, the words that it has, as bits. */
export function textMasks({ texts }: Searchable, words: readonly QueryWord[]): Uint8Array {
  return Uint8Array.from(texts, ({ folded }) => {
    let mask = 0;
    for (const [bit, { text }] of words.entries()) {
      if (text !== undefined && folded.includes(text)) mask |= 1 << bit;
    }
    return mask;
  });
}
