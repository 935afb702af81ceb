import type { SourceFile } from "../base/source.ts";
import { printDefinition } from "../definition/print.ts";
import { UNDESCRIBED } from "../definition/undescribed.ts";
import type { SetName } from "./name-value-sets.ts";
import type { ValueSetDraft, Vocabulary } from "./vocabulary.ts";

/** Stands where a schema names a value set without its codes, and not who keeps them. */
const UNNAMED_STANDARD = { name: "To be named." };

/** The files of value sets and formats that do not exist yet. */
export function writeVocabulary(
  vocabulary: Vocabulary,
  names: {
    readonly valueSets: ReadonlyMap<string, SetName>;
    readonly formats: ReadonlyMap<string, string>;
    /** Names of the data models that have files: value sets of others have no place. */
    readonly models: ReadonlySet<string>;
  },
): readonly SourceFile[] {
  const sets = [...vocabulary.valueSets].flatMap(([key, draft]) => {
    const at = names.valueSets.get(key);
    if (at === undefined || (draft.id !== undefined && vocabulary.isKnownSet(draft.id))) return [];
    return at.model === undefined || names.models.has(at.model) ? [valueSetFile(draft, at)] : [];
  });
  const formats = [...vocabulary.formats].flatMap(([key, draft]) => {
    const name = names.formats.get(key);
    if (name === undefined || vocabulary.isKnownFormat(name)) return [];
    const { description = UNDESCRIBED, pattern, checker, example } = draft;
    const data = { description, pattern, ...(checker === undefined ? {} : { checker }), example };
    return [{ path: `formats/${name}.yaml`, text: printDefinition("format", data) }];
  });
  return [...sets, ...formats];
}

function valueSetFile(draft: ValueSetDraft, { name, model }: SetName): SourceFile {
  const { description = UNDESCRIBED, binding, source, standard, codes } = draft;
  const kept =
    codes === undefined && standard === undefined
      ? { binding: "open" as const, source: "inferred" as const, standard: UNNAMED_STANDARD }
      : {
          binding,
          source,
          ...(standard === undefined ? {} : { standard }),
          ...(codes === undefined ? {} : { codes }),
        };
  const folder = model === undefined ? "valuesets" : `models/${model}/valuesets`;
  return {
    path: `${folder}/${name}.yaml`,
    text: printDefinition("valueSet", { description, ...kept }),
  };
}
