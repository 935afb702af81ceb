import type { Diagnostic } from "../base/diagnostic.ts";
import type { Edition } from "../catalog/edition.ts";
import type { Change } from "../compat/change.ts";
import { checkExceptions } from "../compat/policy/check-exceptions.ts";
import { NEXT, type Exception, type Step } from "../compat/policy/exception.ts";
import { judge, type AgreedChange, type Violation } from "../compat/policy/judge.ts";
import { changesBetween, proven, type SidesToCompare } from "./comparison-changes.ts";
import type { ComparisonSide } from "./comparison-side.ts";

/** What the definitions are held against. */
export interface HeldAgainst {
  readonly before: ComparisonSide;
  /** Names of the data models that count; all if it is missing. */
  readonly models?: ReadonlySet<string>;
}

/** What the promise says of the definitions as they are now. */
export interface JudgementInput {
  readonly against: readonly HeldAgainst[];
  readonly now: ComparisonSide;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly exceptions: readonly Exception[];
  /** `2026-11-22` */
  readonly today: string;
}

/** A judged change, and the first thing that it was found against. */
type Found<Judged> = Judged & { readonly before: ComparisonSide };

/** Changes that break a promise, each once, and what is wrong with the exceptions. */
export interface PromiseJudgement {
  readonly violations: readonly Found<Violation>[];
  readonly agreed: readonly Found<AgreedChange>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds the definitions against earlier sides; a change that is found against several is told once. */
export function judgeDefinitions(input: JudgementInput): PromiseJudgement {
  const { against, now, editions, exceptions } = input;
  const violations = new Map<string, Found<Violation>>();
  const agreed = new Map<string, Found<AgreedChange>>();
  for (const held of against) {
    const sides: SidesToCompare = { ...held, after: now, editions };
    // What is no edition counts as a state on the way from the newest one.
    const from = held.before.edition?.name ?? editions.at(-1)?.name ?? "";
    const judged = judge(changesBetween(sides), { from, to: NEXT }, exceptions);
    for (const one of judged.agreed) addNew(agreed, { ...one, before: held.before });
    const found = judged.violations.filter(({ change }) => !violations.has(keyOf(change)));
    const changes = proven(
      found.map(({ change }) => change),
      sides,
    );
    for (const [index, violation] of found.entries()) {
      const change = changes[index] ?? violation.change;
      addNew(violations, { ...violation, change, before: held.before });
    }
  }
  return {
    violations: [...violations.values()],
    agreed: [...agreed.values()],
    diagnostics: exceptionProblems(input),
  };
}

function exceptionProblems(input: JudgementInput): readonly Diagnostic[] {
  const { now, editions, exceptions, today } = input;
  const known = new Map<string, readonly Change[]>();
  const changesOf = ({ from, to }: Step): readonly Change[] => {
    const changes = known.get(`${from} ${to}`) ?? changesOfStep({ from, to }, editions, now);
    known.set(`${from} ${to}`, changes);
    return changes;
  };
  return checkExceptions({
    exceptions,
    editions: editions.map(({ name }) => name),
    today,
    changesOf,
  });
}

function changesOfStep(
  { from, to }: Step,
  editions: readonly Edition[],
  now: ComparisonSide,
): readonly Change[] {
  const side = (name: string): ComparisonSide | undefined => {
    const edition = editions.find((candidate) => candidate.name === name);
    return edition && { ...now, label: name, catalog: edition.catalog, edition };
  };
  const before = side(from);
  const after = to === NEXT ? now : side(to);
  return before === undefined || after === undefined
    ? []
    : changesBetween({ before, after, editions });
}

function addNew<Judged extends Violation>(known: Map<string, Judged>, judged: Judged): void {
  const key = keyOf(judged.change);
  if (!known.has(key)) known.set(key, judged);
}

/** A change is the same against several sides, even if it shows at fewer places of older ones. */
function keyOf({ rule, subject, before, after }: Change): string {
  return JSON.stringify([rule, subject, before, after]);
}
