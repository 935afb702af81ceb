import type { Json } from "../../base/json.ts";
import type { Catalog, DataModel } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { subset } from "../../catalog/subset.ts";
import type { Change, Effect } from "../../compat/change.ts";
import { changeRule } from "../../compat/rules.ts";
import { printSnapshot } from "../../edition/print-snapshot.ts";
import { eventSchemas } from "../../emit/json-schema/event-schema.ts";
import { bumpBetween } from "./bump-between.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { FileRole, Verdict, VersionFile, VersionManifest } from "./documents.ts";
import { versionManifestPath } from "./paths.ts";
import { printDocument } from "./print-document.ts";
import type { Stored } from "./tree-content.ts";
import { blobFile, linkTo, treeFile, type TreeFile } from "./tree-file.ts";

/** What a version of a data model is made from. */
export interface VersionInput {
  /** The edition that brings it. */
  readonly edition: Edition;
  readonly model: DataModel;
  readonly version: string;
  /** Version of the generator. */
  readonly generator: string;
  readonly schemasOf: SchemaMaker;
  readonly previous?: {
    readonly stored: Stored<VersionManifest>;
    /** Everything that changed since, in all data models. */
    readonly changes: readonly Change[];
  };
}

/** Makes the schemas of an event type of one catalog. */
export type SchemaMaker = (event: EventType) => readonly { role: FileRole; text: string }[];

/** What a version of a data model adds to the tree. */
export interface VersionFiles {
  readonly manifest: Stored<VersionManifest>;
  readonly blobs: readonly TreeFile[];
}

/** The schemas that the tree has for the event types of a catalog. */
export function schemaMaker(catalog: Catalog): SchemaMaker {
  const annotated = { draft: "2020-12", annotations: true } as const;
  const plain = { draft: "draft-07", annotations: false } as const;
  const makers = [
    ["receiving", eventSchemas(catalog, { direction: "receiving", ...annotated })],
    ["sending", eventSchemas(catalog, { direction: "sending", ...annotated })],
    // Clients check what they read by it as well, so it asks for what a receiver may ask for.
    ["draft-07", eventSchemas(catalog, { direction: "receiving", ...plain })],
  ] as const;
  return (event) => makers.map(([role, make]) => ({ role, text: canonicalJson(make(event)) }));
}

/** All files of one version of a data model. */
export function versionFiles(input: VersionInput): VersionFiles {
  const { edition, model, version, generator, previous } = input;
  const contents = contentsOf(input);
  const manifest: VersionManifest = {
    model: model.name,
    title: model.title,
    version,
    edition: edition.name,
    generator,
    ...(previous === undefined ? {} : stepFrom(previous.stored, ownChanges(input), version)),
    files: contents.map(({ role, event, blob }) => ({
      role,
      ...(event === undefined ? {} : { event }),
      ...linkTo(blob),
    })) satisfies readonly VersionFile[],
  };
  const file = treeFile(versionManifestPath(model.name, version), printDocument(manifest));
  return { manifest: { document: manifest, file }, blobs: contents.map(({ blob }) => blob) };
}

interface Content extends Pick<VersionFile, "role" | "event"> {
  readonly blob: TreeFile;
}

function contentsOf(input: VersionInput): readonly Content[] {
  const { edition, model, version, schemasOf, previous } = input;
  const { name, umbrella, catalog } = edition;
  const snapshot = printSnapshot({
    name,
    versions: new Map([[model.name, version]]),
    umbrella,
    catalog: subset(catalog, model.name),
  });
  const changes = canonicalJson(ownChanges(input).map(changeJson));
  return [
    ...model.events.flatMap((event) =>
      schemasOf(event).map(({ role, text }) => ({ role, event: event.id, blob: blobFile(text) })),
    ),
    { role: "snapshot", blob: blobFile(snapshot) },
    ...(previous === undefined ? [] : [{ role: "changes", blob: blobFile(changes) } as const]),
  ];
}

function stepFrom(
  { document, file }: Stored<VersionManifest>,
  changes: readonly Change[],
  version: string,
): Pick<VersionManifest, "previous" | "bump" | "verdict"> {
  const worst = (effectOf: (change: Change) => Effect): Effect =>
    changes.some((change) => effectOf(change) === "break") ? "break" : "ok";
  const verdict: Verdict = {
    sender: worst(({ wire }) => wire.sender),
    receiver: worst(({ wire }) => wire.receiver),
    reading: worst(({ source }) => source.reading),
    constructing: worst(({ source }) => source.constructing),
  };
  return {
    previous: { version: document.version, sha256: file.sha256 },
    bump: bumpBetween(document.version, version),
    verdict,
  };
}

/** The changes that concern the data model, with the places where it shows them. */
function ownChanges({ model, previous }: VersionInput): readonly Change[] {
  return (previous?.changes ?? [])
    .filter(({ models }) => models.includes(model.name))
    .map((change) => ({
      ...change,
      places: change.places.filter(({ event }) => event.startsWith(`${model.name}.`)),
    }));
}

/** A change as the tree tells it: who wants to see it happen has the schemas of both sides. */
function changeJson(change: Change): Json {
  const { rule, subject, places, before, after, wire, source, meaning, bump } = change;
  const advice = changeRule(rule)?.advice;
  const told = { rule, subject, places, before, after, wire, source, meaning, bump, advice };
  const value: Json = JSON.parse(JSON.stringify(told));
  return value;
}
