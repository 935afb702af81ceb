import { FROM, TEXT, TO, type Tape } from "../scan/tape.ts";
import type { PatternTree } from "./pattern-tree.ts";
import { END, stepsOf, type Step } from "./steps.ts";

/** A pattern as a table: each byte of a text leads from one state to the next. Only texts of ASCII get anywhere. */
export interface Automaton {
  /** By byte: its class. All bytes of a class lead to the same states. */
  readonly classes: Uint8Array;
  /** By the sum of a state and a class: the state after it. */
  readonly next: Uint16Array;
  /** By state: 1 if a text may end there. */
  readonly ends: Uint8Array;
  readonly start: number;
}

type TextPlaces = Pick<Tape, "bytes" | "cells">;

/** The state from which no text gets anywhere, and the class of the bytes that lead to it. */
const NOWHERE = 0;

/** More than patterns of formats have. All sums of a state and a class fit into `next` then. */
const MOST_STATES = 500;

/** The automaton of a pattern; undefined if it would be very large. */
export function automatonOf(tree: PatternTree): Automaton | undefined {
  const found = stepsOf(tree);
  if (found === undefined) return undefined;
  const { steps, start } = found;
  const { classes, examples } = classesOf(steps);
  const width = examples.length;
  const states = [new Set<number>(), reached(steps, [start])];
  const numbers = new Map(states.map((state, number) => [keyOf(state), number]));
  const next: number[] = [];
  // Those that are found on the way come last.
  for (const state of states) {
    for (const code of examples) {
      const after = reached(steps, afterCode(steps, state, code));
      const number = numbers.get(keyOf(after)) ?? states.push(after) - 1;
      numbers.set(keyOf(after), number);
      next.push(number * width);
    }
    if (states.length > MOST_STATES) return undefined;
  }
  const ends = new Uint8Array(next.length);
  for (const [number, state] of states.entries()) ends[number * width] = state.has(END) ? 1 : 0;
  return { classes, next: Uint16Array.from(next), ends, start: width };
}

/** Whether the text at a cell is one of ASCII that the pattern matches, written without escapes. */
export function matches(automaton: Automaton, { bytes, cells }: TextPlaces, cell: number): boolean {
  if (cells[cell] !== TEXT) return false;
  const { classes, next, ends } = automaton;
  const from = cells[cell + FROM] ?? 0;
  const to = cells[cell + TO] ?? 0;
  let state = automaton.start;
  for (let at = from; at < to; at += 1) {
    state = next[state + (classes[bytes[at] ?? 0] ?? 0)] ?? NOWHERE;
    if (state === NOWHERE) return false;
  }
  return ends[state] === 1;
}

function keyOf(state: ReadonlySet<number>): string {
  return [...state].toSorted((a, b) => a - b).join();
}

/** Bytes that the same steps take are of one class; those that none takes are of the first. One byte of each is its example. */
function classesOf(steps: readonly Step[]): { classes: Uint8Array; examples: readonly number[] } {
  const sets = new Set(steps.flatMap((step) => (step.kind === "one" ? [step.codes] : [])));
  const takers = Array.from({ length: 256 }, () => "");
  for (const [number, codes] of [...sets].entries())
    for (const code of codes) takers[code] = `${takers[code] ?? ""} ${number}`;
  // Nothing takes what is not ASCII.
  const examples = [takers.length - 1];
  const numbers = new Map([["", NOWHERE]]);
  const classes = Uint8Array.from(takers, (key, code) => {
    const number = numbers.get(key) ?? examples.push(code) - 1;
    numbers.set(key, number);
    return number;
  });
  return { classes, examples };
}

/** Where a text is after one more character. */
function afterCode(
  steps: readonly Step[],
  state: ReadonlySet<number>,
  code: number,
): readonly number[] {
  return [...state].flatMap((at) => {
    const step = steps[at];
    return step?.kind === "one" && step.codes.has(code) ? [step.next] : [];
  });
}

/** All steps that a text at one of these may take next: forks lead on at once. */
function reached(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const found = new Set(from);
  for (const at of found) {
    const step = steps[at];
    if (step?.kind === "fork") for (const next of step.next) found.add(next);
  }
  return new Set([...found].filter((at) => steps[at]?.kind !== "fork"));
}
