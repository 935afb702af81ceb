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
    expect(valid).toBe(errors.length === 0);
    if (direction === "sending") expect(issues).toHaveLength(errors.length);
    return [...new Set(errors.map(({ path }) => path))].toSorted();
  };
  const receiving = failing("receiving");
  expect(receiving).toEqual(oracle(eventId, "receiving", message));
  expect(failing("sending")).toEqual(oracle(eventId, "sending", message));
  expect(validator.is(message)).toBe(receiving.length === 0);
  expect(validator["~standard"].validate(message)).toHaveProperty(
    receiving.length === 0 ? "value" : "issues",
  );
}
