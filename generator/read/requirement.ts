import type { Requirement } from "../catalog/field.ts";
import type { DocumentPath } from "../definition/document.ts";
import type { RawField } from "../definition/raw.ts";
import { report, type FieldFile, type Lowering } from "./lowering.ts";

/** How `required` is written, as the catalog says it. Refuses it where nothing is known for certain. */
export function requirement(
  lowering: Lowering,
  { file, at }: { readonly file: FieldFile; readonly at: DocumentPath },
  raw: RawField["required"],
): Requirement {
  const required = raw === true ? "always" : raw === "sending" ? "sending" : "never";
  const { data } = file.document;
  if (required !== "never" && "allowedOn" in data && data.source === "inferred") {
    const message = "A field of an inferred extension cannot be required.";
    const place = { file, at: [...at, "required"], part: "key" } as const;
    report(lowering, place, { code: "misplaced-key", message, hint: "Remove the key." });
  }
  return required;
}
