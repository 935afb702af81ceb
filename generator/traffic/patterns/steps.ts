import type { PatternTree } from "./pattern-tree.ts";

/** A step through a pattern. What follows is the number of a step. */
export type Step =
  | { readonly kind: "end" }
  /** One character, any of these. */
  | { readonly kind: "one"; readonly codes: ReadonlySet<number>; readonly next: number }
  /** Any of these is next, without a character. */
  | { readonly kind: "fork"; readonly next: readonly number[] };

/** The number of the step at which a text may end. */
export const END = 0;

/** More than patterns of formats have. */
const MOST = 500;

/** The steps of a pattern, and the first of them; undefined if there are very many. */
export function stepsOf(tree: PatternTree): Steps | undefined {
  const steps: Step[] = [{ kind: "end" }];
  const start = added(steps, tree, END);
  return steps.length > MOST ? undefined : { steps, start };
}

interface Steps {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Adds the steps of a tree before the one that follows it. Tells the first of them. */
function added(steps: Step[], tree: PatternTree, next: number): number {
  switch (tree.kind) {
    case "one":
      return steps.push({ kind: "one", codes: tree.codes, next }) - 1;
    case "sequence":
      return tree.of.reduceRight((after, part) => added(steps, part, after), next);
    case "choice":
      return fork(
        steps,
        tree.of.map((part) => added(steps, part, next)),
      );
    case "repetition":
      return addedOften(steps, tree, next);
  }
}

function addedOften(
  steps: Step[],
  { of, least, most }: PatternTree & { kind: "repetition" },
  next: number,
): number {
  let first = next;
  if (most === Infinity) {
    const ways = [next];
    first = fork(steps, ways);
    ways.push(added(steps, of, first));
  }
  const needless = most === Infinity ? 0 : most - least;
  for (let count = 0; count < needless && steps.length <= MOST; count += 1)
    first = fork(steps, [added(steps, of, first), next]);
  for (let count = 0; count < least && steps.length <= MOST; count += 1)
    first = added(steps, of, first);
  return first;
}

function fork(steps: Step[], next: readonly number[]): number {
  return steps.push({ kind: "fork", next }) - 1;
}
