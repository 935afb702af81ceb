import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { compare } from "../../generator/compat/compare.ts";
import { withWitnesses } from "../../generator/compat/witness/with-witnesses.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { problemsOf, type Tally } from "./soundness/checks.ts";
import { edited, someEvents } from "./soundness/definitions.ts";
import { diceOf } from "./soundness/dice.ts";
import { EDITS } from "./soundness/edits.ts";

describe("verdicts on edits of the definitions", () => {
  const real = realCatalog();
  const tally: Tally = { messages: 0, refused: 0, breaks: new Map(), unproven: new Map(), ajv: 0 };
  const editNames = fc.constantFrom(...Object.keys(EDITS));
  let edits = 0;

  it(
    "hold: what is ok is accepted, and what breaks is refused",
    { timeout: longRuns(120_000) },
    () => {
      fc.assert(
        fc.property(
          fc.integer(),
          fc.array(editNames, { minLength: 1, maxLength: 5 }),
          (seed, names) => {
            const dice = diceOf(seed);
            const before = someEvents(real, dice);
            const after = edited(before, names, dice);
            const changes = withWitnesses(compare(before, after), { before, after, eventTypesOf });
            edits += names.length;
            const withAjv = seed % 10 === 0;
            expect(problemsOf({ before, after, changes }, { dice, tally, withAjv })).toEqual([]);
          },
        ),
        { seed: 5, numRuns: longRuns(60), endOnFailure: true },
      );
    },
  );

  afterAll(() => {
    const { breaks, unproven, ...counts } = tally;
    console.log(
      "soundness:",
      { edits, ...counts },
      Object.fromEntries(breaks),
      "unproven:",
      Object.fromEntries(unproven),
    );
  });
});
