import type { Diagnostic } from "../../base/diagnostic.ts";
import { didYouMean } from "../../base/did-you-mean.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Span } from "../../base/source.ts";
import type { Change } from "../change.ts";
import { CHANGE_RULES } from "../rules.ts";
import { POLICY_CODES, type PolicyCodeName } from "./codes.ts";
import { isAbout, NEXT, type Exception, type Step } from "./exception.ts";
import { brokenPromise } from "./promises.ts";

/** What exceptions are checked against. */
export interface ExceptionCheck {
  readonly exceptions: readonly Exception[];
  /** Names of the editions, oldest first. */
  readonly editions: readonly string[];
  /** The day on which this is asked: `2026-11-22`. */
  readonly today: string;
  /** The changes of one step. */
  readonly changesOf: (step: Step) => readonly Change[];
}

/** What is wrong with exceptions: each must mean exactly one forbidden change of one step, and still hold. */
export function checkExceptions(check: ExceptionCheck): readonly Diagnostic[] {
  const problems = check.exceptions.map((exception) => problemOf(exception, check));
  return [...problems.filter((problem) => problem !== undefined), ...sameChange(check.exceptions)];
}

/** The first problem, since the others mostly follow from it. */
function problemOf(exception: Exception, check: ExceptionCheck): Diagnostic | undefined {
  return (
    ruleProblem(exception) ??
    stepProblem(exception, check.editions) ??
    changeProblem(exception, check.changesOf(exception)) ??
    expiry(exception, check.today)
  );
}

function ruleProblem({ rule, spanOf }: Exception): Diagnostic | undefined {
  if (brokenPromise({ rule }) !== undefined) return undefined;
  const codes = CHANGE_RULES.map(({ code }) => code);
  const message = codes.includes(rule)
    ? `The promise allows what the rule "${rule}" finds.`
    : `There is no rule "${rule}".`;
  return problem("exception-rule", spanOf("rule"), {
    message,
    hint: didYouMean(rule, unallowed(codes, rule)),
  });
}

/** Nothing is suggested for a rule that exists. */
function unallowed(codes: readonly string[], rule: string): readonly string[] {
  return codes.includes(rule) ? [] : codes.filter((code) => brokenPromise({ rule: code }));
}

function stepProblem(
  { from, to, spanOf }: Exception,
  editions: readonly string[],
): Diagnostic | undefined {
  const at = editions.indexOf(from);
  const names = editions.length === 0 ? "none yet" : editions.join(", ");
  if (at === -1) {
    const message = `There is no edition "${from}".`;
    return problem("exception-step", spanOf("from"), {
      message,
      hint: `The editions are ${names}.`,
    });
  }
  const after = editions[at + 1] ?? NEXT;
  if (to === after) return undefined;
  const message = `The step from "${from}" leads to "${after}", not to "${to}".`;
  const hint = `Write "${after}" if it is for that step, or remove it.`;
  return problem("exception-step", spanOf("to"), { message, hint });
}

function changeProblem(exception: Exception, changes: readonly Change[]): Diagnostic | undefined {
  const { rule, path, from, to, spanOf } = exception;
  const found = changes.filter((change) => isAbout(exception, change));
  if (found.length === 1) return undefined;
  const step = `from "${from}" to "${to}"`;
  if (found.length > 1) {
    const message = `"${path}" changed in ${found.length} ways ${step} by the rule "${rule}".`;
    const hint = "No exception can be made for it.";
    return problem("exception-ambiguous", spanOf("path"), { message, hint });
  }
  const others = changes.filter((change) => change.rule === rule).map(({ subject }) => subject);
  const message = `The rule "${rule}" finds no change of "${path}" ${step}.`;
  return problem("exception-unused", spanOf("path"), { message, hint: didYouMean(path, others) });
}

/** A step that is done stays done: what was agreed upon for it only has to hold until then. */
function expiry({ name, to, expires, spanOf }: Exception, today: string): Diagnostic | undefined {
  if (to !== NEXT || today <= expires) return undefined;
  const message = `The exception "${name}" held until ${expires}.`;
  return problem("exception-expired", spanOf("expires"), { message });
}

/** All but the first of those that mean the same change. */
function sameChange(exceptions: readonly Exception[]): readonly Diagnostic[] {
  const key = ({ rule, path, from, to }: Exception): string =>
    JSON.stringify([rule, path, from, to]);
  return [...groupBy(exceptions, key).values()].flatMap(([first, ...others]) =>
    others.map(({ name, span }) => {
      const message = `The exceptions "${first?.name ?? ""}" and "${name}" mean the same change.`;
      const other = first && { related: [{ message: "The other one is here.", span: first.span }] };
      return {
        ...problem("exception-ambiguous", span, { message, hint: "Remove one." }),
        ...other,
      };
    }),
  );
}

interface Said {
  readonly message: string;
  readonly hint?: string | undefined;
}

function problem(code: PolicyCodeName, span: Span, { message, hint }: Said): Diagnostic {
  return { code, severity: "error", message, hint: hint ?? POLICY_CODES[code].remedy, span };
}
