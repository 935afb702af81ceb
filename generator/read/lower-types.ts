import { definitionId } from "../definition/definition-path.ts";
import type { BasesById } from "./bases.ts";
import { topSpot } from "./field-spot.ts";
import { lowerFields } from "./lower-field.ts";
import { contentOfFile } from "./lower-record.ts";
import type { FieldFile, Lowering } from "./lowering.ts";

/** Drafts the record of each type file. `bases` says what each extends; nothing if that is broken. */
export function draftTypes(lowering: Lowering, bases: BasesById): void {
  for (const [id, document] of lowering.directory.documents("type")) {
    const { name, model, data } = document;
    const file: FieldFile = {
      document,
      model,
      home: id,
      name,
      reliability: data.reliability ?? "possible",
      ratingSource: data.ratingSource ?? "estimated",
    };
    const base = bases.get(id);
    lowering.drafts.set(definitionId(document), {
      id,
      name,
      form: model === undefined ? "shared" : "local",
      model,
      home: id,
      description: data.description,
      base,
      span: document.spanOf([], "key"),
      content: () => {
        const added = lowerFields(lowering, data.fields ?? {}, (field) => topSpot(file, field));
        return contentOfFile(lowering, { file, document, base, added });
      },
    });
  }
}
