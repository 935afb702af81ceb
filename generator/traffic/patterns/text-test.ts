import { indexOf } from "../../catalog/index-of.ts";
import { testOf, type Format } from "../../runtime/format.ts";
import { textAt, type Tape } from "../scan/tape.ts";
import { automatonOf, matches, type Automaton } from "./automaton.ts";
import { patternTree } from "./pattern-tree.ts";
import { USUAL_FORMS } from "./usual-forms.ts";

/** Whether the text at a cell is written as a format asks. */
export type TextTest = (tape: Tape, cell: number) => boolean;

/** The test of a format: by the bytes of the text, or else by the string that it is, which takes longer to make than to test. */
export const textTest = indexOf((format: Format): TextTest => {
  const test = testOf(format);
  const automaton = usualAutomaton(format);
  if (automaton === undefined) return (tape, cell) => test(textAt(tape, cell));
  return (tape, cell) => matches(automaton, tape, cell) || test(textAt(tape, cell));
});

/** Of texts that have the format in any case. */
function usualAutomaton({ pattern, check }: Format): Automaton | undefined {
  // Where there are both, neither says all.
  if (pattern !== undefined && check !== undefined) return undefined;
  const usual = pattern ?? (check && USUAL_FORMS.get(check));
  const tree = usual === undefined ? undefined : patternTree(usual);
  return tree && automatonOf(tree);
}
