import fc from "fast-check";
import { describe, it } from "vitest";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { ajvOracle } from "./support/ajv-oracle.ts";
import { expectEqualVerdicts } from "./support/expect-equal-verdicts.ts";
import { drawMessage, drawMutant } from "./support/messages.ts";

describe("validators and schemas of the definitions", () => {
  const catalog = realCatalog();
  const validators = eventTypesOf(catalog);
  const oracle = ajvOracle(catalog);
  const events = [...catalog.events.values()];

  // Many short runs: a long one remembers all that it has drawn.
  it.each(Array.from({ length: longRuns(1) }, (_, round) => 11 + round))(
    "agree on 2,000 generated messages with up to three changes, seed %i",
    (seed) => {
      fc.assert(
        fc.property(fc.constantFrom(...events), fc.nat(3), fc.gen(), (event, changes, draw) => {
          let message = drawMessage(draw, catalog, event);
          for (let change = 0; change < changes; change += 1) message = drawMutant(draw, message);
          const validator = validators.get(event.id);
          if (validator === undefined) throw new Error(`No validator of ${event.id}`);
          expectEqualVerdicts({ eventId: event.id, validator, oracle, message });
        }),
        { seed, numRuns: 2000, endOnFailure: true },
      );
    },
  );
});
