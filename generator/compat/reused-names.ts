import type { Catalog } from "../catalog/catalog.ts";
import { recordOf } from "../catalog/catalog.ts";
import type { Shown } from "./change-rows.ts";
import { fieldsBelow, fieldsByPath } from "./fields-below.ts";
import { typeWords } from "./field-words.ts";
import { findingsIn } from "./finding.ts";
import { fieldSide } from "./record-pairs.ts";

/** Fields that came, and that an edition before had with another type at the same path. */
export function shownReuse(
  after: Catalog,
  earlier: readonly Catalog[],
  shown: readonly Shown[],
): readonly Shown[] {
  if (earlier.length === 0) return [];
  return shown.flatMap(({ finding, model, place }) => {
    if (place === undefined || finding.rule.wholeOf !== "after") return [];
    const { event, path: root } = place;
    return fieldsBelow(after, event.id, root).flatMap(([path, field]) => {
      const former = earlier
        .map((catalog) => fieldsByPath(catalog, event.id).get(path))
        .find((known) => known !== undefined && typeWords(known) !== typeWords(field));
      if (former === undefined) return [];
      const side = fieldSide(after, recordOf(after, event.message), field);
      const thing = { path, type: typeWords(former), after: side };
      const about = { owner: path, span: field.span };
      return findingsIn("fieldReused", thing, about).map((each) => ({
        finding: each,
        model,
        place: { event, path },
      }));
    });
  });
}
