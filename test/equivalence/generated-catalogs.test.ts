import fc from "fast-check";
import { describe, it } from "vitest";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { longRuns } from "../support/long-runs.ts";
import { ajvOracle } from "./support/ajv-oracle.ts";
import { drawCatalog } from "./support/catalogs.ts";
import { expectEqualVerdicts } from "./support/expect-equal-verdicts.ts";
import { drawMessage, drawMutant } from "./support/messages.ts";

describe("validators and schemas of any small catalog", () => {
  // As much more time as there are more runs.
  it("agree on generated messages with up to three changes", { timeout: longRuns(60_000) }, () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const catalog = drawCatalog(draw);
        const oracle = ajvOracle(catalog);
        for (const [eventId, validator] of eventTypesOf(catalog)) {
          const event = catalog.events.get(eventId);
          if (event === undefined) throw new Error(`No event type ${eventId}`);
          for (let changes = 0; changes <= 3; changes += 1) {
            let message = drawMessage(draw, catalog, event);
            for (let change = 0; change < changes; change += 1) message = drawMutant(draw, message);
            expectEqualVerdicts({ eventId, validator, oracle, message });
          }
        }
      }),
      { seed: 13, numRuns: longRuns(100), endOnFailure: true },
    );
  });
});
