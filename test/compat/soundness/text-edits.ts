import { valueSetOf, type Catalog } from "../../../generator/catalog/catalog.ts";
import type { Format } from "../../../generator/catalog/format.ts";
import type { ValueSet } from "../../../generator/catalog/value-set.ts";
import type { Dice } from "./dice.ts";
import { fieldEdit, fresh, isText, reachable, span, without, type Edit } from "./edit.ts";

const binding: Edit = (catalog, dice) => {
  const set = dice.chance(50) ? aSet(catalog, dice) : undefined;
  const chosen = set ?? newSet(catalog, dice);
  const known = catalog.valueSets.has(chosen.id)
    ? catalog
    : { ...catalog, valueSets: new Map([...catalog.valueSets, [chosen.id, chosen]]) };
  const bind = fieldEdit(
    (at) => isText(at) && at.field.values !== chosen.id && at.field.format === undefined,
    (field) => ({ ...field, values: chosen.id }),
  );
  return bind(known, dice);
};

function aSet(catalog: Catalog, dice: Dice): ValueSet | undefined {
  const listed = [...catalog.valueSets.values()].filter(({ codes }) => codes.length > 0);
  return listed.length === 0 ? undefined : dice.pick(listed);
}

function newSet(catalog: Catalog, dice: Dice): ValueSet {
  const name = fresh(catalog, "Codes");
  const codes = dice.shuffled(["A", "B", "Some text", "12", "2024-02-05", "x"]).slice(0, 3);
  return {
    kind: "valueSet",
    id: name,
    name,
    description: "Codes.",
    binding: dice.pick(["closed", "open"] as const),
    source: "inferred",
    codes: codes.map((code) => ({ code })),
    span,
  };
}

const unbinding = fieldEdit(
  ({ field }) => field.values !== undefined,
  (field) => without(field, "values"),
);

/** Changes a value set that messages use. */
function setEdit(change: (set: ValueSet, dice: Dice) => ValueSet | undefined): Edit {
  return (catalog, dice) => {
    const used = reachable(catalog).flatMap(({ fields }) =>
      fields.flatMap(({ values }) => values ?? []),
    );
    if (used.length === 0) return undefined;
    const set = valueSetOf(catalog, dice.pick([...new Set(used)]));
    const changed = change(set, dice);
    if (changed === undefined) return undefined;
    return { ...catalog, valueSets: new Map([...catalog.valueSets, [set.id, changed]]) };
  };
}

const codeAdded = setEdit((set, dice) =>
  set.codes.some(({ code }) => code === "Added")
    ? undefined
    : {
        ...set,
        codes: set.codes.toSpliced(dice.below(set.codes.length + 1), 0, { code: "Added" }),
      },
);
const codeRemoved = setEdit((set, dice) =>
  set.codes.length < 2
    ? undefined
    : { ...set, codes: set.codes.toSpliced(dice.below(set.codes.length), 1) },
);
const codeRenamed = setEdit((set, dice) => {
  if (set.codes.length === 0) return undefined;
  const at = dice.below(set.codes.length);
  return {
    ...set,
    codes: set.codes.map((code, index) =>
      index === at ? { ...code, code: `${code.code}2` } : code,
    ),
  };
});
const rebound = setEdit((set) =>
  set.codes.length === 0
    ? undefined
    : { ...set, binding: set.binding === "open" ? "closed" : "open" },
);

/** Formats that differ a little or much. */
const FORMATS: readonly Pick<Format, "pattern" | "example" | "checker">[] = [
  { pattern: "^\\d{4}-\\d{2}-\\d{2}$", example: "2024-02-05" },
  { pattern: "^\\d{4}-\\d{2}-\\d{2}$", example: "2024-02-05", checker: "date" },
  { pattern: "^\\d{10}$", example: "1234567893", checker: "npi" },
  { pattern: "^\\d{10}$", example: "1234567890" },
  { pattern: "^\\d{1,10}$", example: "12" },
  { pattern: "^[A-Z]{2,4}$", example: "AB" },
  { pattern: "^[A-Z]{2,5}$", example: "AB" },
  { pattern: "^[A-Za-z ]+$", example: "ab" },
  { pattern: "^\\S+$", example: "ab" },
];

const formatting: Edit = (catalog, dice) => {
  const name = fresh(catalog, "format-");
  const wanted = dice.pick(FORMATS);
  const made: Format = { kind: "format", name, description: "Text.", span, ...wanted };
  const known = dice.chance(50) || catalog.formats.size === 0;
  const format = known ? made : dice.pick([...catalog.formats.values()]);
  const edit = fieldEdit(
    (at) => isText(at) && at.field.values === undefined && at.field.format !== format.name,
    (field) => ({ ...field, format: format.name }),
  );
  return edit({ ...catalog, formats: new Map([...catalog.formats, [format.name, format]]) }, dice);
};

const unformatting = fieldEdit(
  ({ field }) => field.format !== undefined,
  (field) => without(field, "format"),
);

const reformatting: Edit = (catalog, dice) => {
  const used = reachable(catalog).flatMap(({ fields }) =>
    fields.flatMap(({ format }) => format ?? []),
  );
  if (used.length === 0) return undefined;
  const format = catalog.formats.get(dice.pick([...new Set(used)]));
  if (format === undefined) return undefined;
  const { checker: _, ...plain } = format;
  const changed = dice.chance(30) ? plain : { ...plain, ...dice.pick(FORMATS) };
  return { ...catalog, formats: new Map([...catalog.formats, [format.name, changed]]) };
};

/** Edits of what a text may be. */
export const TEXT_EDITS: Readonly<Record<string, Edit>> = {
  bind: binding,
  unbind: unbinding,
  "add a code": codeAdded,
  "remove a code": codeRemoved,
  "rename a code": codeRenamed,
  "open or close a value set": rebound,
  "give a format": formatting,
  "take a format": unformatting,
  "change a format": reformatting,
};
