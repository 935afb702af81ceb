import { kebabCase } from "../../../base/kebab-case.ts";
import { foldName } from "./fold.ts";

/** How well a name matches a word: better is more. */
export const GRADE = { none: 0, inside: 1, part: 2, start: 3, exact: 4 } as const;

export type Grade = (typeof GRADE)[keyof typeof GRADE];

/** A name, made ready to be compared with many words. */
export interface GradedName {
  readonly folded: string;
  /** Where its parts start after the first: that of `Number` in `VisitNumber`. */
  readonly parts: readonly number[];
}

/** Makes a name ready. */
export function gradedName(name: string): GradedName {
  const parts: number[] = [];
  let at = 0;
  for (const part of kebabCase(name).split("-").slice(0, -1)) parts.push((at += part.length));
  return { folded: foldName(name), parts };
}

/** How well a name matches a folded word. */
export function gradeOf({ folded, parts }: GradedName, word: string): Grade {
  const at = folded.indexOf(word);
  if (at === -1) return GRADE.none;
  if (at === 0) return word.length === folded.length ? GRADE.exact : GRADE.start;
  return parts.some((start) => folded.startsWith(word, start)) ? GRADE.part : GRADE.inside;
}
