import type { Finding } from "../report/finding.ts";
import type { OutputProblem } from "../run/output-problem.ts";

const REGENERATE = 'Run "canon generate".';
const FORCE = '"canon generate --force" overwrites it.';

/** What is said of a file of the output folder, and what to do. */
const SENTENCES = {
  missing: ["The file is missing.", REGENERATE],
  stale: ["The file is not what the definitions make.", REGENERATE],
  "left-over": ["The definitions do not make this file any more.", REGENERATE],
  edited: ["The file was edited by hand.", `Change the definitions instead; ${FORCE}`],
  foreign: ["The file was not made by canon.", `Move it away; ${FORCE}`],
  refused: ["The path cannot be written.", "Rename the definition that it is made from."],
} as const;

/** The findings about an output folder. */
export function outputFindings(
  problems: readonly OutputProblem[],
  display: (path: string) => string,
): readonly Finding[] {
  return problems.map(({ path, state, detail }) => {
    const [sentence, hint] = SENTENCES[state];
    const message = detail === undefined ? sentence : `"${path}" ${detail}.`;
    return { severity: "error", code: `output-${state}`, message, hint, file: display(path) };
  });
}
