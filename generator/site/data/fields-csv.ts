import { occurrences } from "../../catalog/walk.ts";
import { typeWords } from "../parts/type-words.ts";
import type { SiteEdition } from "../site-edition.ts";
import { csv } from "./csv.ts";

const HEADER = [
  "data model",
  "event type",
  "path",
  "type",
  "required",
  "rating",
  "rating source",
  "value set",
  "format",
  "since",
  "description",
];

/** Every field of every event type in a row of its own. Ratings are about the message. */
export function fieldsCsv(edition: SiteEdition): string {
  return csv(rows(edition));
}

function* rows({ catalog, past }: SiteEdition): Generator<readonly string[]> {
  yield HEADER;
  for (const event of catalog.events.values()) {
    for (const occurrence of occurrences(catalog, event.message)) {
      const { path, field, notes, effectiveReliability, effectiveSource } = occurrence;
      yield [
        event.model,
        event.name,
        path,
        typeWords(field),
        REQUIRED[field.required],
        effectiveReliability,
        effectiveSource,
        field.values ?? "",
        field.format ?? "",
        past.since(event.id, path) ?? "",
        notes.description,
      ];
    }
  }
}

const REQUIRED = { always: "required", sending: "when sending", never: "" } as const;
