import { recordOf, type Catalog } from "../catalog/catalog.ts";
import type { EventType } from "../catalog/event-type.ts";
import { extensionPlaces } from "../catalog/extension-places.ts";
import type { Extension } from "../catalog/extension.ts";
import type { Shown } from "./change-rows.ts";
import type { Comparison } from "./compared-messages.ts";
import { findingsIn, type Finding } from "./finding.ts";
import type { RecordPair, RecordPairs } from "./record-pairs.ts";
import type { Both } from "./sides.ts";

/** An extension that both sides have, with the objects that it carries. */
export interface ExtensionPair extends Both<Extension> {
  readonly data: RecordPair;
}

/** The extensions that both sides have. */
export function extensionPairs(
  { before, after }: Both<Catalog>,
  pairs: RecordPairs,
): readonly ExtensionPair[] {
  return [...after.extensions.values()].flatMap((extension) => {
    const former = before.extensions.get(extension.id);
    if (former === undefined) return [];
    const data = pairs.of(recordOf(before, former.record), recordOf(after, extension.record));
    return [{ before: former, after: extension, data }];
  });
}

/** What differs in extensions: where they are allowed, and what they carry. */
export function shownExtensions(
  comparison: Comparison,
  known: {
    readonly extensions: readonly ExtensionPair[];
    readonly events: readonly Both<EventType>[];
  },
): readonly Shown[] {
  return known.events.flatMap((event) => {
    const before = allowedPlaces(comparison.catalogs.before, event.before);
    const after = allowedPlaces(comparison.catalogs.after, event.after);
    const shown = (findings: readonly Finding[], path: string): readonly Shown[] =>
      findings.map((finding) => ({
        finding,
        model: event.after.model,
        place: { event: event.after, path },
      }));
    return [
      ...[...before].flatMap(([key, { extension, path }]) =>
        after.has(key)
          ? []
          : shown(findingsIn("extensionClosed", extension, about(extension)), path),
      ),
      ...[...after].flatMap(([key, { extension, path }]) => {
        if (!before.has(key))
          return shown(findingsIn("extensionAllowed", extension, about(extension)), path);
        const pair = known.extensions.find((each) => each.after === extension);
        return pair === undefined ? [] : shown(pairFindings(comparison, pair), path);
      }),
    ];
  });
}

function pairFindings({ changed }: Comparison, pair: ExtensionPair): readonly Finding[] {
  const isOther = changed.has(pair.data);
  return [
    ...findingsIn("extension", pair, about(pair.after)),
    ...(isOther ? findingsIn("extensionData", pair, about(pair.after)) : []),
  ];
}

function about({ id, span }: Extension): Pick<Finding, "owner" | "span"> {
  return { owner: id, span };
}

/** By extension and path, where messages of an event type may carry an extension. */
function allowedPlaces(
  catalog: Catalog,
  event: EventType,
): ReadonlyMap<string, { readonly extension: Extension; readonly path: string }> {
  return new Map(
    extensionPlaces(catalog, event).flatMap(({ extension, paths }) =>
      paths.map((path) => [`${extension.id} ${path}`, { extension, path }] as const),
    ),
  );
}
