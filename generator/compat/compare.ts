import type { Catalog } from "../catalog/catalog.ts";
import type { Change } from "./change.ts";
import { changeRows, type Shown } from "./change-rows.ts";
import { changedPairs } from "./changed-pairs.ts";
import { comparedEvents } from "./compared-events.ts";
import { extensionPairs, shownExtensions } from "./compared-extensions.ts";
import { shownFields, messagePair } from "./compared-messages.ts";
import { shownTypeNames } from "./compared-type-names.ts";
import { shownReplacedTypes } from "./replaced-types.ts";
import { shownReuse } from "./reused-names.ts";
import { recordPairs } from "./record-pairs.ts";

/** What else to look at, and what not. */
export interface CompareOptions {
  /** Editions before the first side: a name that one of them had is not free. */
  readonly earlier?: readonly Catalog[];
  /**
   * For sides that are structure alone, such as JSON Schemas: names of types, and what is said for
   * people, are left aside.
   */
  readonly structureOnly?: boolean;
}

/** All changes between two catalogs, in the order of the rules. None has witnesses yet. */
export function compare(
  before: Catalog,
  after: Catalog,
  { earlier = [], structureOnly = false }: CompareOptions = {},
): readonly Change[] {
  const catalogs = { before, after };
  const pairs = recordPairs(catalogs);
  const { shown: shownEvents, events } = comparedEvents(catalogs);
  const extensions = extensionPairs(catalogs, pairs);
  for (const event of events) messagePair({ catalogs, pairs }, event);
  const comparison = { catalogs, pairs, changed: changedPairs(pairs.all()) };
  const fields = events.flatMap((event) => shownFields(comparison, event));
  const shown = [
    ...shownEvents,
    ...fields,
    ...shownExtensions(comparison, { extensions, events }),
    ...(structureOnly
      ? []
      : [...shownTypeNames(comparison), ...shownReplacedTypes(catalogs, pairs)]),
    ...shownReuse(after, earlier, [...shownEvents, ...fields]),
  ];
  return changeRows(structureOnly ? shown.filter(isStructure) : shown);
}

function isStructure({ finding }: Shown): boolean {
  return finding.rule.isAside !== true;
}
