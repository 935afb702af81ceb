import type { Field, TypeRef } from "../catalog/field.ts";
import type { DocumentPath } from "../definition/document.ts";
import type { RawField, RawOverride } from "../definition/raw.ts";
import { hintForName, resolveName } from "./directory.ts";
import { report, type FieldFile, type Lowering } from "./lowering.ts";

/** What limits the values of a field beyond its type. */
export type Bindings = Pick<Field, "values" | "format" | "constant" | "minItems" | "maxItems">;

/** Where limits are stated, and the type that they are about. */
export interface Place {
  readonly file: FieldFile;
  readonly at: DocumentPath;
  readonly type: TypeRef;
}

/** The limits that a field or an override states, resolved. Reports those that its type cannot have. */
export function bindingsOf(
  lowering: Lowering,
  place: Place,
  raw: RawField | RawOverride,
): Bindings {
  const constant = "constant" in raw ? raw.constant : undefined;
  refuseMisplaced(lowering, place, { ...raw, constant });
  const values = resolved(lowering, place, { key: "values", name: raw.values });
  const format = resolved(lowering, place, { key: "format", name: raw.format });
  return {
    ...(values === undefined ? {} : { values }),
    ...(format === undefined ? {} : { format }),
    ...(constant === undefined ? {} : { constant }),
    ...(raw.minItems === undefined ? {} : { minItems: raw.minItems }),
    ...(raw.maxItems === undefined ? {} : { maxItems: raw.maxItems }),
  };
}

/** `values` and `format` are about text, `constant` about a single text, counts about lists. */
function refuseMisplaced(
  lowering: Lowering,
  { file, at, type }: Place,
  raw: Pick<RawField, "values" | "format" | "minItems" | "maxItems"> & {
    readonly constant: "model" | "event" | undefined;
  },
): void {
  const item = type.kind === "list" ? type.of : type;
  const isText = item.kind === "scalar" && item.name === "String";
  const fits = {
    values: { ok: isText, needs: "text" },
    format: { ok: isText, needs: "text" },
    constant: { ok: isText && type.kind !== "list", needs: "a single text" },
    minItems: { ok: type.kind === "list", needs: "a list" },
    maxItems: { ok: type.kind === "list", needs: "a list" },
  } as const;
  for (const key of ["values", "format", "constant", "minItems", "maxItems"] as const) {
    if (raw[key] === undefined || fits[key].ok) continue;
    report(
      lowering,
      { file, at: [...at, key], part: "key" },
      {
        code: "misplaced-key",
        message: `"${key}" is for ${fits[key].needs}, and the field holds ${typeInWords(type)}.`,
        hint: `Remove it, or change the type.`,
      },
    );
  }
}

function resolved(
  lowering: Lowering,
  { file, at }: Place,
  { key, name }: { readonly key: "values" | "format"; readonly name: string | undefined },
): string | undefined {
  if (name === undefined) return undefined;
  const kind = key === "values" ? "valueSet" : "format";
  const lookup = { kind, name, model: file.model } as const;
  const id = resolveName(lowering.directory, lookup);
  if (id === undefined) {
    report(
      lowering,
      { file, at: [...at, key], part: "value" },
      {
        code: key === "values" ? "unknown-value-set" : "unknown-format",
        message: `Unknown ${key === "values" ? "value set" : "format"} "${name}".`,
        hint: hintForName(lowering.directory, lookup),
      },
    );
  }
  return id;
}

/** Reports limits that contradict each other: no value could keep both. */
export function checkTogether(lowering: Lowering, { file, at }: Place, bindings: Bindings): void {
  const { minItems, maxItems, constant } = bindings;
  for (const key of ["values", "format"] as const) {
    if (constant === undefined || bindings[key] === undefined) continue;
    const message = `"${key}" does not go with "constant", which says already what the field holds.`;
    const place = { file, at: [...at, key], part: "key" } as const;
    report(lowering, place, { code: "misplaced-key", message, hint: "Remove it." });
  }
  if (minItems === undefined || maxItems === undefined || minItems <= maxItems) return;
  report(
    lowering,
    { file, at: [...at, "minItems"], part: "value" },
    {
      code: "wrong-value",
      message: `The list has at least ${minItems} items, and at most ${maxItems}.`,
      hint: 'Correct "minItems" or "maxItems".',
    },
  );
}

function typeInWords(type: TypeRef): string {
  const item = type.kind === "list" ? type.of : type;
  const name = item.kind === "scalar" ? item.name : "objects";
  return type.kind === "list" ? `a list of ${name}` : item.kind === "scalar" ? name : "an object";
}
