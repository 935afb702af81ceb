import type { Change } from "../change.ts";
import { isAbout, isOnTheWay, type Exception, type Step } from "./exception.ts";
import { brokenPromise } from "./promises.ts";

/** A change that breaks a promise. */
export interface Violation {
  readonly change: Change;
  /** The promise, as a sentence. */
  readonly promise: string;
}

/** A change that breaks a promise, and was agreed upon. */
export interface AgreedChange extends Violation {
  readonly exception: Exception;
}

/** What the promise says of changes. What it allows is in neither list. */
export interface Judgement {
  readonly violations: readonly Violation[];
  readonly agreed: readonly AgreedChange[];
}

/** Holds the changes of a step against the promise. No exception changes what version they ask for. */
export function judge(
  changes: readonly Change[],
  step: Step,
  exceptions: readonly Exception[],
): Judgement {
  const holding = exceptions.filter((exception) => isOnTheWay(exception, step));
  const violations: Violation[] = [];
  const agreed: AgreedChange[] = [];
  for (const change of changes) {
    const promise = brokenPromise(change);
    if (promise === undefined) continue;
    const exception = holding.find((candidate) => isAbout(candidate, change));
    if (exception === undefined) violations.push({ change, promise });
    else agreed.push({ change, promise, exception });
  }
  return { violations, agreed };
}
