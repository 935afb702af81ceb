import type { Catalog } from "../../../generator/catalog/catalog.ts";
import type { Field, ItemRef } from "../../../generator/catalog/field.ts";
import type { Dice } from "./dice.ts";
import {
  aField,
  bare,
  fieldEdit,
  fresh,
  reachable,
  span,
  types,
  withFields,
  without,
  type At,
  type Edit,
} from "./edit.ts";

const SCALARS = ["String", "Number", "Boolean"] as const;

const isList = ({ field }: At): boolean => field.type.kind === "list";

function anItem(catalog: Catalog, dice: Dice): ItemRef {
  return dice.chance(60)
    ? { kind: "scalar", name: dice.pick(SCALARS) }
    : { kind: "record", id: dice.pick(types(catalog)).id };
}

function addition(required: Field["required"]): Edit {
  return (catalog, dice) => {
    const record = dice.pick(reachable(catalog));
    const held = anItem(catalog, dice);
    const field: Field = {
      kind: "field",
      name: fresh(catalog, "Added"),
      type: dice.chance(30) ? { kind: "list", of: held } : held,
      required,
      reliability: "possible",
      ratingSource: "estimated",
      description: "Was added.",
      examples: [],
      adjustments: [],
      span,
    };
    const at = dice.below(record.fields.length + 1);
    return withFields(catalog, record, record.fields.toSpliced(at, 0, field));
  };
}

const removal: Edit = (catalog, dice) => {
  const at = aField(catalog, dice, ({ record }) => record.fields.length > 1);
  const kept = at?.record.fields.filter((field) => field !== at.field);
  return at && kept && withFields(catalog, at.record, kept);
};

const retype = fieldEdit(
  () => true,
  (field, catalog, dice) => {
    const held = anItem(catalog, dice);
    return { ...bare(field), type: field.type.kind === "list" ? { kind: "list", of: held } : held };
  },
);

const relist = fieldEdit(
  ({ field }) => field.constant === undefined,
  (field) => ({
    ...without(field, "minItems", "maxItems"),
    type: field.type.kind === "list" ? field.type.of : { kind: "list", of: field.type },
  }),
);

function requirement(required: Field["required"]): Edit {
  return fieldEdit(
    ({ field }) => field.required !== required,
    (field) => ({ ...field, required }),
  );
}

const counting = fieldEdit(isList, (field, _catalog, dice) => {
  const minItems = dice.below(4);
  return {
    ...without(field, "minItems", "maxItems"),
    ...(minItems === 0 ? {} : { minItems }),
    ...(dice.chance(50) ? { maxItems: minItems + 1 + dice.below(3) } : {}),
  };
});

function renaming(isDeclared: boolean): Edit {
  return (catalog, dice) => {
    const name = fresh(catalog, "Renamed");
    const edit = fieldEdit(
      () => true,
      (field) => ({ ...field, name, ...(isDeclared ? { renamedFrom: field.name } : {}) }),
    );
    return edit(catalog, dice);
  };
}

const circle: Edit = (catalog, dice) => {
  const record = dice.pick(types(catalog));
  const [first] = record.fields;
  if (first === undefined) return undefined;
  const held: ItemRef = { kind: "record", id: record.id };
  const field: Field = {
    ...bare(first),
    name: fresh(catalog, "Again"),
    type: dice.chance(50) ? { kind: "list", of: held } : held,
    required: "never",
    adjustments: [],
    examples: [],
  };
  return withFields(catalog, record, [...record.fields, field]);
};

const fieldDocumented = fieldEdit(
  () => true,
  (field, _catalog, dice) => ({
    ...field,
    description: `${field.description} Really.`,
    reliability: dice.pick(["reliable", "probable", "possible"] as const),
  }),
);

/** Edits of one field. */
export const FIELD_EDITS: Readonly<Record<string, Edit>> = {
  "add an optional field": addition("never"),
  "add a required field": addition("always"),
  "add a field required when sending": addition("sending"),
  "remove a field": removal,
  "change a type": retype,
  "make a list of it, or none": relist,
  require: requirement("always"),
  "require when sending": requirement("sending"),
  unrequire: requirement("never"),
  "bound a list": counting,
  "rename a field": renaming(false),
  "rename a field, and say so": renaming(true),
  "let a type hold itself": circle,
  "describe and rate a field": fieldDocumented,
};
