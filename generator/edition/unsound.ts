import { compareText } from "../base/compare.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import type { Edition } from "../catalog/edition.ts";
import { endlessTypes } from "../catalog/soundness/endless-types.ts";
import { largeMessages } from "../catalog/soundness/large-messages.ts";
import { takenNames } from "../catalog/soundness/taken-names.ts";
import { sameWireNames } from "../catalog/soundness/wire-names.ts";
import { checkFields } from "./check-fields.ts";
import { checkLinks } from "./check-links.ts";
import { damage } from "./edition-fault.ts";

/** What keeps an edition from being used like definitions that were just read. */
export function unsound(edition: Edition, top: Span): readonly Diagnostic[] {
  const { catalog, versions } = edition;
  const models = [...catalog.models.keys()];
  const versioned = [...versions.keys()].toSorted(compareText);
  const found: Diagnostic[] = [
    ...(models.join() === versioned.join()
      ? []
      : [damage(top, `"versions" does not name exactly the data models of the edition.`)]),
    ...checkLinks(catalog),
    ...checkFields(catalog),
    ...endlessTypes(catalog.records),
    ...sameWireNames(catalog),
    ...largeMessages(catalog),
  ];
  // Names are about what packages would hold, which can be told where all else is in order.
  return found.length > 0 ? found : takenNames(catalog);
}
