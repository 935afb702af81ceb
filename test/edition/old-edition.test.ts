import { describe, expect, it } from "vitest";
import { emitters } from "../../generator/emit/emitters.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { readEditions } from "../../generator/run/read-editions.ts";
import { samplerOf } from "../../generator/runtime/samples/sample.ts";
import { PROFILES } from "../../generator/runtime/samples/selection.ts";

describe("an edition of structure alone", () => {
  const edition = readEditions("definitions").editions.find(({ name }) => name === "2022-06");
  if (edition === undefined) throw new Error("There is no such edition.");
  const { catalog } = edition;

  it("has samples that its validators accept, in both directions", () => {
    const refused = [...eventTypesOf(catalog)].flatMap(([id, type]) =>
      PROFILES.flatMap((profile) => {
        const message = samplerOf(catalog, id)({ profile, seed: 1 });
        const directions = ["sending", "receiving"] as const;
        return directions.flatMap((direction) => type.check(message, { direction }).issues);
      }),
    );
    expect(refused).toEqual([]);
  });

  it("can be emitted, and shows nothing where nobody has described anything", () => {
    const input = { catalog, version: "0.0.0", runtime: [] };
    const texts = emitters.flatMap(({ emit }) => emit(input)).map(({ text }) => text);
    const odd = /\/\*\* ?\*\/|"description": ""|\): $/mu;
    expect(texts.flatMap((text) => odd.exec(text)?.[0] ?? [])).toEqual([]);
  });
});
