import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { occurrences } from "../../generator/catalog/walk.ts";
import { jsonSchema } from "../../generator/emit/json-schema.ts";
import { metadata } from "../../generator/emit/metadata.ts";
import { reference } from "../../generator/emit/reference.ts";
import { events } from "../../generator/emit/events.ts";
import type { Emitter } from "../../generator/emit/emitter.ts";
import { explain } from "../../generator/report/explain/find-topic.ts";
import { renderExplanations } from "../../generator/report/explain/render-text.ts";
import { Rating } from "../../generator/site/parts/rating.tsx";
import { catalogOf } from "../support/catalog-of.ts";

const BASIS = "71 % of 100 messages, three hospitals, 2026-11";

const catalog = catalogOf({
  "models/M/events/E.yaml": `description: An event.
method: push
fields:
  Name:
    reliability: probable
    ratingSource: observed
    ratingBasis: ${BASIS}
    description: What it is called.
`,
});

function emitted(emitter: Emitter): string {
  const files = emitter.emit({ catalog, version: "0.0.0", runtime: [] });
  return files.map(({ text }) => text).join("\n");
}

describe("an observed rating", () => {
  it.each([
    ["documentation of types", events, `Probable (observed: ${BASIS})`],
    ["JSON Schemas", jsonSchema, `"x-rating-source": "observed"`],
    ["JSON Schemas, with its basis,", jsonSchema, `"x-rating-basis": "${BASIS}"`],
    ["metadata", metadata, `ratingBasis: "${BASIS}"`],
    ["the reference", reference, "probable (observed)"],
    ["the reference, with its basis,", reference, `Observed: ${BASIS}.`],
  ])("is told as one in %s", (_what, emitter, text) => {
    expect(emitted(emitter)).toContain(text);
    expect(emitted(emitter)).not.toContain("(estimated)");
  });

  it("is told as one on pages and by explain", () => {
    const [name] = occurrences(catalog, "M.E");
    const source = name?.effectiveSource ?? "published";
    expect(render(Rating({ reliability: "probable", source }))).toBe(
      '<span class="r r2">Probable, obs.</span>',
    );
    const { found } = explain("M.E.Name", catalog);
    const text = renderExplanations(found ?? [], false);
    expect(text).toContain("probable (observed)");
    expect(text).toContain(BASIS);
  });
});
