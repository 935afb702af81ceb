import { definitionId } from "../definition/definition-path.ts";
import type { DocumentOf } from "../definition/document.ts";
import { errorAt } from "./error-at.ts";
import { topSpot } from "./field-spot.ts";
import { lowerFields } from "./lower-field.ts";
import { lowerRules } from "./lower-rules.ts";
import {
  contentOf,
  UNKNOWN_CONTENT,
  type FieldFile,
  type Lowering,
  type RecordContent,
} from "./lowering.ts";
import { overridesIn } from "./override-entry.ts";
import { specialise } from "./specialise.ts";

/** Drafts the record of each type file. `bases` says what each extends; nothing if that is broken. */
export function draftTypes(
  lowering: Lowering,
  bases: ReadonlyMap<string, string | undefined>,
): void {
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
      content: () => contentOfType(lowering, file, { document, base }),
    });
  }
}

function contentOfType(
  lowering: Lowering,
  file: FieldFile,
  { document, base }: { readonly document: DocumentOf<"type">; readonly base: string | undefined },
): RecordContent {
  const { data } = document;
  const added = lowerFields(lowering, data.fields ?? {}, (name) => topSpot(file, name));
  const rules = lowerRules(lowering, file, data.rules);
  if (data.extends === undefined) {
    return { fields: added, own: new Set(added.map(({ name }) => name)), rules, complete: true };
  }
  const content = specialise(lowering, {
    spot: { file, at: [], segments: [], name: file.name },
    isList: false,
    entries: overridesIn({ file, at: [] }, data.overrides),
    added,
    base: base === undefined ? UNKNOWN_CONTENT : contentOf(lowering, base),
  });
  for (const rule of rules) {
    const same = content.rules.find(({ id }) => id === rule.id);
    if (same === undefined) continue;
    const message = `The type has a rule "${rule.id}" already.`;
    const related = [{ message: `"${rule.id}" is defined here.`, span: same.span }];
    const said = { message, hint: "Give one of the two another name.", related };
    lowering.diagnostics.push(errorAt(rule.span, "field-exists", said));
  }
  return { ...content, rules: [...content.rules, ...rules] };
}
