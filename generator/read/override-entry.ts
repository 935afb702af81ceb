import type { Span } from "../base/source.ts";
import type { DocumentPath } from "../definition/document.ts";
import type { RawOverride, RawOverrides } from "../definition/raw.ts";
import type { FieldFile } from "./lowering.ts";

/** One step of the path of an override: `Identifiers[]` is a list that is passed through. */
export interface OverrideStep {
  readonly name: string;
  readonly isList: boolean;
}

/** One override on its way down to the field that it changes. */
export interface OverrideEntry {
  readonly file: FieldFile;
  /** Steps that are left, the field itself last. */
  readonly steps: readonly OverrideStep[];
  readonly raw: RawOverride;
  /** The override in its document. */
  readonly at: DocumentPath;
  readonly span: Span;
  /** The whole path as it is written. */
  readonly path: string;
  /** True if it changes what messages may hold, and not only what people read. */
  readonly narrows: boolean;
}

/** The overrides that stand at a place of a file. */
export function overridesIn(
  place: { readonly file: FieldFile; readonly at: DocumentPath },
  raws: RawOverrides | undefined,
): readonly OverrideEntry[] {
  return Object.entries(raws ?? {}).map(([path, raw]) => {
    const at = [...place.at, "overrides", path];
    return {
      file: place.file,
      steps: path.split(".").map(stepOf),
      raw,
      at,
      span: place.file.document.spanOf(at, "key"),
      path,
      narrows: narrows(raw),
    };
  });
}

/** The entry as it looks one record further down. */
export function oneStepDown(entry: OverrideEntry): OverrideEntry {
  return { ...entry, steps: entry.steps.slice(1) };
}

function stepOf(text: string): OverrideStep {
  return text.endsWith("[]")
    ? { name: text.slice(0, -2), isList: true }
    : { name: text, isList: false };
}

function narrows(raw: RawOverride): boolean {
  const { required, values, format, minItems, maxItems } = raw;
  return [required, values, format, minItems, maxItems].some((change) => change !== undefined);
}
