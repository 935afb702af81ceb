import { compareText } from "../../base/compare.ts";
import type { Diagnostic } from "../../base/diagnostic.ts";
import { assertNever } from "../../base/invariant.ts";
import type { Catalog } from "../catalog.ts";
import type { RecordType } from "../record.ts";
import { subset } from "../subset.ts";
import { errorAt } from "../../base/error-at.ts";

/** Records that would be exported under one name by the package of a data model. */
export function takenNames(catalog: Catalog): readonly Diagnostic[] {
  return [...catalog.models.keys()].flatMap((model) => {
    const records = [...subset(catalog, model).records.values()];
    const byName = new Map<string, RecordType[]>();
    for (const record of records) {
      const same = byName.get(record.name);
      if (same === undefined) byName.set(record.name, [record]);
      else same.push(record);
    }
    return [...byName.values()].flatMap((same) => clashes(same));
  });
}

/** The record that has a file of its own keeps the name; of two without, the first. */
function clashes(same: readonly RecordType[]): readonly Diagnostic[] {
  const [owner, ...others] = same.toSorted((a, b) => rank(a) - rank(b) || compareText(a.id, b.id));
  if (owner === undefined) return [];
  return others.map((record) =>
    errorAt(record.span, "name-taken", {
      message: `${inWords(record)} would be called "${record.name}", like ${inWords(owner).replace("The ", "the ")}.`,
      hint:
        record.home === record.id
          ? "Rename the file: its meaning, or its parent in front, makes a name."
          : "Give the object a type file with a name of its own.",
      related: [{ message: `"${owner.name}" is defined here.`, span: owner.span }],
    }),
  );
}

function rank(record: RecordType): number {
  return record.form === "message" ? 0 : record.home === record.id ? 1 : 2;
}

function inWords({ form, id }: RecordType): string {
  switch (form) {
    case "message":
      return `The event type "${id}"`;
    case "shared":
    case "local":
      return `The type "${id}"`;
    case "inline":
    case "specialised":
      return `The object at "${id.replace("#", ": ")}"`;
    default:
      return assertNever(form);
  }
}
