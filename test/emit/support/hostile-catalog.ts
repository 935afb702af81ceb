import type { Catalog } from "../../../generator/catalog/catalog.ts";
import { tinyCatalog, tinyField, tinyRecord, tinyValueSet } from "./tiny-catalog.ts";

/** A catalog that has a text in every place that takes any text. */
export function hostileCatalog(text: string): Catalog {
  const meta = tinyRecord("Meta", {
    description: text,
    fields: [
      tinyField("DataModel", { required: "always", constant: "model" }),
      tinyField("EventType", { required: "always", constant: "event" }),
    ],
    rules: [{ id: "some", description: text, anyOf: [[["EventType"]]], span: tinyField("A").span }],
  });
  const set = tinyValueSet(
    "Kind",
    [{ code: "plain" }, { code: text === "plain" ? "other" : text, meaning: text }],
    {
      description: text,
      source: "standard",
      standard: { name: text, url: text },
    },
  );
  const notes = { description: text, examples: [text, [text]], deprecated: text };
  const tiny = tinyCatalog({
    message: {
      fields: [
        tinyField("Meta", { required: "always", type: { kind: "record", id: "Meta" }, ...notes }),
        tinyField("Kind", { values: "Kind", ...notes }),
        tinyField(text === "Kind" ? "Other" : text, notes),
      ],
    },
    records: [meta],
    valueSets: [set],
    eventDescription: text,
    modelTitle: text,
    eventTitle: text,
  });
  const exchange = {
    api: text,
    description: text,
    endpoint: "/endpoint",
    tokens: "/tokens",
    accessToken: text,
    legacyToken: text,
    verificationHeader: "secret",
  };
  return { ...tiny, exchange };
}
