import type { Diagnostic } from "../../base/diagnostic.ts";
import type { DataModel } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import type { Bump } from "../../compat/bump.ts";
import type { Change } from "../../compat/change.ts";
import type { Violation } from "../../compat/policy/judge.ts";
import { RELEASE_CODES, type ReleaseCode } from "./codes.ts";

/** How many changes a message names before it counts the rest. */
const NAMED = 5;

/** The name of the edition does not come after that of the newest one. */
export function nameProblem(name: string, newest: Edition): Diagnostic {
  return problem(name, "release-name", {
    message: `The edition "${name}" would not come after "${newest.name}".`,
    hint: RELEASE_CODES["release-name"].remedy,
  });
}

/** There is nothing to release. */
export function nothingProblem(name: string, newest: Edition): Diagnostic {
  return problem(name, "release-nothing", {
    message: `Nothing has changed since the edition "${newest.name}".`,
    hint: `What "${newest.name}" holds is released already.`,
  });
}

/** A change breaks the stability promise, and nobody has agreed to it. */
export function promiseProblem(
  { change, promise }: Violation,
  step: { readonly from: string; readonly to: string },
): Diagnostic {
  const { rule, subject, models, span } = change;
  const where = models.length === 0 ? "" : ` in ${models.join(", ")}`;
  return {
    code: "release-promise" satisfies ReleaseCode,
    severity: "error",
    message: `The change of "${subject}"${where}, found by ${rule}, breaks the promise "${promise}"`,
    hint: `Take it back, or write an exception: exceptions.yaml, with the rule, this path, from "${step.from}", to "${step.to}".`,
    span: span ?? { file: "exceptions.yaml", start: 0, end: 0 },
  };
}

/** A bump was asked for what has no next version: it is new, gone, unknown, or as it was. */
export function noBumpProblem(name: string, model: string): Diagnostic {
  return problem(name, "release-no-bump", {
    message: `There is no data model "${model}" that has changed since the newest edition.`,
    hint: `Leave out "--bump ${model}=...": only what has changed gets another version, and a new data model starts with one of its own.`,
  });
}

/** The bump that was asked for is smaller than what the changes ask for. */
export function smallBumpProblem(
  model: DataModel,
  asked: Bump,
  due: { readonly bump: Bump; readonly changes: readonly Change[] },
): Diagnostic {
  const asking = due.changes.filter(({ bump }) => bump === due.bump);
  const named = asking.slice(0, NAMED).map(({ rule, subject }) => `${rule} "${subject}"`);
  const more = asking.length - named.length;
  const list = [...named, ...(more > 0 ? [`${more} more`] : [])].join(", ");
  return {
    code: "release-small-bump" satisfies ReleaseCode,
    severity: "error",
    message: `A ${asked} version was asked for "${model.name}", but its changes ask for a ${due.bump} one${list === "" ? "" : `: ${list}`}.`,
    hint: `Leave out "--bump ${model.name}=${asked}", or take those changes back.`,
    span: model.span,
  };
}

function problem(
  edition: string,
  code: ReleaseCode,
  text: { readonly message: string; readonly hint: string },
): Diagnostic {
  const span = { file: `editions/${edition}.json`, start: 0, end: 0 };
  return { code, severity: "error", ...text, span };
}
