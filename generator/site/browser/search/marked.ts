import { foldName } from "./fold.ts";
import type { Query } from "./query.ts";

/** A stretch of a text, and whether it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly isHit: boolean;
}

/** A path with what matches the words of a query: of each word the last place, so that the name comes before those above. */
export function markedPath(path: string, { words }: Query): readonly Stretch[] {
  return marked(path, (folded) =>
    words.flatMap(({ name }) => {
      const inName = folded.indexOf(name, folded.lastIndexOf(".") + 1);
      const at = inName === -1 ? folded.lastIndexOf(name) : inName;
      return at === -1 ? [] : [[at, at + name.length]];
    }),
  );
}

/** A description with all places where words of a query start. */
export function markedText(text: string, { words }: Query): readonly Stretch[] {
  const starts = new Set<number>();
  let length = 0;
  for (const [character] of text.matchAll(/./gsu)) {
    const isLetter = foldName(character).replace(".", "") !== "";
    if (!isLetter) starts.add(length);
    length += foldName(character).length;
  }
  starts.add(0);
  return marked(text, (folded) =>
    words.flatMap(({ name }) =>
      [...starts]
        .filter((at) => folded.startsWith(name, at))
        .map((at) => [at, at + name.length] as const),
    ),
  );
}

/** Divides a text at the places that are found in its folded form. */
function marked(
  text: string,
  find: (folded: string) => readonly (readonly [start: number, end: number])[],
): readonly Stretch[] {
  const origins: number[] = [];
  let folded = "";
  let at = 0;
  for (const [character] of text.matchAll(/./gsu)) {
    const letters = foldName(character);
    for (let count = 0; count < letters.length; count += 1) origins.push(at);
    folded += letters;
    at += character.length;
  }
  const hits = Array.from({ length: text.length }, () => false);
  for (const [start, end] of find(folded)) {
    const first = origins[start] ?? text.length;
    const after = origins[end - 1] ?? text.length;
    hits.fill(true, first, after + 1);
  }
  return stretches(text, hits);
}

function stretches(text: string, hits: readonly boolean[]): readonly Stretch[] {
  const all: Stretch[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && hits[at] === hits[start]) continue;
    all.push({ text: text.slice(start, at), isHit: hits[start] === true });
    start = at;
  }
  return all;
}
