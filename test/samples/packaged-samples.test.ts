import { describe, expect, it } from "vitest";
import { sampleOf, samplerOf } from "../../generator/runtime/samples/sample.ts";
import { PROFILES } from "../../generator/runtime/samples/selection.ts";
import { packaged } from "../metadata/packaged.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";

const catalog = realCatalog();
const { sample } = await packaged(catalog);

/** One of ten is rare, so that one is enough beside a usual one. */
const seeds = [1, 20, ...Array.from({ length: longRuns(1) - 1 }, (_, at) => at + 21)];

describe("samples of packages", () => {
  it("are those of the tool, byte for byte", () => {
    for (const id of catalog.events.keys()) {
      const make = samplerOf(catalog, id);
      for (const profile of PROFILES) {
        for (const seed of seeds) {
          const made = JSON.stringify(sample(id, { profile, seed }));
          expect(made, `${id} ${profile} ${seed}`).toBe(JSON.stringify(make({ profile, seed })));
        }
      }
    }
  });

  it("are typical, with the first seed, if nothing else is asked for", () => {
    const typical = sampleOf(catalog, "Scheduling.New", { profile: "typical", seed: 1 });
    expect(sample("Scheduling.New")).toEqual(typical);
    expect(sample("Scheduling.New", {})).toEqual(typical);
    expect(sample("Scheduling.New", { seed: 2 })).not.toEqual(typical);
  });

  it("share nothing: who changes one does not change the next", () => {
    const first = sample("Scheduling.New") as { Meta: { EventType: string } };
    first.Meta.EventType = "Changed";
    expect(sample("Scheduling.New")).toMatchObject({ Meta: { EventType: "New" } });
  });

  it.each([
    ["Scheduling.Nothing", {}, 'There is no event type "Scheduling.Nothing" here'],
    ["Scheduling.New", { profile: "empty" }, 'There is no profile "empty"'],
    ["Scheduling.New", { seed: -1 }, "The seed must be a whole number from 0 to 999999999."],
    ["Scheduling.New", { seed: 1.5 }, "The seed must be"],
    ["Scheduling.New", { seed: Number.NaN }, "The seed must be"],
    ["Scheduling.New", { seed: 1e9 }, "The seed must be"],
  ])("%s with %j is an error", (id, options, message) => {
    expect(() => sample(id, options as never)).toThrow(RangeError);
    expect(() => sample(id, options as never)).toThrow(message);
  });
});
