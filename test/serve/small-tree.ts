import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { Edition } from "../../generator/catalog/edition.ts";
import { printSnapshot } from "../../generator/edition/print-snapshot.ts";
import { digestOf } from "../../generator/base/digest.ts";
import { treeOf } from "../../generator/registry/tree/plan-tree.ts";
import { catalogOf, type DefinitionTexts } from "../support/catalog-of.ts";

const META = `fields:
  DataModel:
    type: String
    required: true
    constant: model
    description: The data model.
  EventType:
    type: String
    required: true
    constant: event
    description: The event type.
`;

/** Fields of `Visits.Arrived`, as the newest edition has them. */
export const ARRIVED = `description: A patient has arrived.
method: push

fields:
  Meta:
    type: Meta
    required: true
    description: What the message is.
  ID:
    required: true
    description: Number of the visit.
  Reason:
    description: Why the patient came.
`;

/** Definitions of two event types, with these fields of the first one. */
export function definitions(arrived: string): DefinitionTexts {
  return {
    "types/Meta.yaml": `description: What every message says of itself.\n\n${META}`,
    "models/Visits/events/Arrived.yaml": arrived,
    "models/Visits/events/Left.yaml": ARRIVED.replace("has arrived", "has left"),
  };
}

/** `Reason` came with the second edition; the third one has the same schemas under other words. */
export const EDITIONS: readonly (readonly [name: string, version: string, catalog: Catalog])[] = [
  ["2024-01", "1.0.0", catalogOf(definitions(ARRIVED.slice(0, ARRIVED.indexOf("  Reason"))))],
  ["2024-02", "1.1.0", catalogOf(definitions(ARRIVED))],
  ["2024-03", "1.1.1", catalogOf(definitions(ARRIVED.replace("Why the", "What made the")))],
];

/** The files of a tree of these editions, by path. */
export function treeFilesOf(
  editions: readonly (readonly [name: string, version: string, catalog: Catalog])[],
): ReadonlyMap<string, Uint8Array> {
  const made: Edition[] = [];
  for (const [name, version, catalog] of editions) {
    const last = made.at(-1);
    const edition: Omit<Edition, "digest"> = {
      name,
      ...(last === undefined ? {} : { previous: { name: last.name, digest: last.digest } }),
      versions: new Map([...catalog.models.keys()].map((model) => [model, version])),
      umbrella: version,
      catalog,
    };
    made.push({ ...edition, digest: digestOf(printSnapshot(edition)) });
  }
  return treeOf(made, { generator: "1.0.0" });
}
