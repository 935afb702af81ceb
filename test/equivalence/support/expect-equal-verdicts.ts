import { expect } from "vitest";
import type { Direction, EventType } from "../../../generator/runtime/index.ts";
import type { Oracle } from "./ajv-oracle.ts";

/** What is compared, for one message. */
export interface Comparison {
  readonly eventId: string;
  readonly validator: EventType<unknown>;
  readonly oracle: Oracle;
  readonly message: unknown;
}

/**
 * Holds a validator to the oracle: errors when receiving are where the receiving schema fails, all
 * issues when sending are where the sending schema fails; and `is` says what `check` says.
 */
export function expectEqualVerdicts({ eventId, validator, oracle, message }: Comparison): void {
  const failing = (direction: Direction): readonly string[] => {
    const { valid, issues } = validator.check(message, { direction, maxIssues: Infinity });
    const errors = issues.filter(({ severity }) => severity === "error");
    if (valid !== (errors.length === 0)) expect.fail("valid says something else than the issues");
    if (direction === "sending") expect(issues).toHaveLength(errors.length);
    return [...new Set(errors.map(({ path }) => path))].toSorted();
  };
  for (const direction of ["receiving", "sending"] as const) {
    const ours = failing(direction);
    const theirs = oracle(eventId, direction, message);
    // The texts first: an expectation takes longer than all that is compared here.
    if (ours.join("\n") !== theirs.join("\n"))
      expect({ direction, ours }).toEqual({ direction, ours: theirs });
    if (direction === "sending") continue;
    const isValid = ours.length === 0;
    const outcome = validator["~standard"].validate(message);
    if (validator.is(message) !== isValid || "value" in outcome !== isValid) {
      expect.fail("is or ~standard says something else than check");
    }
  }
}
