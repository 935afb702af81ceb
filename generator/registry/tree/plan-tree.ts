import { compareBy } from "../../base/compare.ts";
import { invariant } from "../../base/invariant.ts";
import type { DataModel } from "../../catalog/catalog.ts";
import type { Edition } from "../../catalog/edition.ts";
import type { Change } from "../../compat/change.ts";
import { printSnapshot } from "../../edition/print-snapshot.ts";
import type { EditionManifest, VersionManifest } from "./documents.ts";
import { changesSince } from "../release/changes-since.ts";
import { indexFiles } from "./index-files.ts";
import { editionManifestPath, keyPath, signaturePath, versionManifestPath } from "./paths.ts";
import { printDocument } from "./print-document.ts";
import { keyIdOf, publicKeyText, sign, type SigningKey } from "./signing-key.ts";
import { EMPTY_TREE, type Stored, type TreeContent } from "./tree-content.ts";
import { blobFile, linkTo, treeFile, type TreeFile } from "./tree-file.ts";
import { schemaMaker, versionFiles, type SchemaMaker } from "./version-files.ts";

/** What a tree is made with. */
export interface TreeTools {
  /** Version of the generator. */
  readonly generator: string;
  /** Signs every edition that it has not signed yet. */
  readonly key?: SigningKey;
}

/**
 * The files that a tree needs to hold these editions, which begin with those that it has: content
 * first, then what names it, the indexes last. They are made one by one, as they are asked for.
 */
export function* treeFiles(
  content: TreeContent,
  editions: readonly Edition[],
  tools: TreeTools,
): Generator<TreeFile> {
  const tree = { editions: [...content.editions], versions: new Map(content.versions) };
  for (const edition of editions.slice(content.editions.length)) {
    const earlier = editions.slice(0, tree.editions.length);
    const growth = {
      tree,
      earlier,
      edition,
      schemasOf: schemaMaker(edition.catalog),
      changesSince: changesUntil(edition, earlier),
    };
    for (const model of sortedModels(edition)) yield* newVersion(growth, model, tools.generator);
    const snapshot = blobFile(printSnapshot(edition));
    yield snapshot;
    const manifest = editionManifest(growth, snapshot, tools.generator);
    tree.editions.push(manifest);
    yield manifest.file;
  }
  if (tools.key !== undefined) yield* signatures(tree, tools.key);
  yield* indexFiles(tree);
}

/** A whole new tree: its files by path. */
export function treeOf(
  editions: readonly Edition[],
  tools: TreeTools,
): ReadonlyMap<string, Uint8Array> {
  const files = [...treeFiles(EMPTY_TREE, editions, tools)];
  return new Map(files.map(({ path, bytes }) => [path, bytes]));
}

/** A tree that is about to hold one more edition. */
interface Growth {
  readonly tree: {
    readonly editions: Stored<EditionManifest>[];
    readonly versions: Map<string, Stored<VersionManifest>>;
  };
  readonly earlier: readonly Edition[];
  readonly edition: Edition;
  readonly schemasOf: SchemaMaker;
  readonly changesSince: (before: Edition) => readonly Change[];
}

function* newVersion(
  { tree, earlier, edition, schemasOf, changesSince }: Growth,
  model: DataModel,
  generator: string,
): Generator<TreeFile> {
  const version = versionOf(edition, model.name);
  if (tree.versions.has(versionManifestPath(model.name, version))) return;
  const before = earlier.findLast(({ versions }) => versions.has(model.name));
  const stored =
    before && tree.versions.get(versionManifestPath(model.name, versionOf(before, model.name)));
  const previous = stored && { stored, changes: changesSince(before) };
  const { manifest, blobs } = versionFiles({
    edition,
    model,
    version,
    generator,
    schemasOf,
    ...(previous === undefined ? {} : { previous }),
  });
  const known = new Set(stored?.document.files.map(({ sha256 }) => sha256));
  yield* blobs.filter(({ sha256 }) => !known.has(sha256));
  tree.versions.set(manifest.file.path, manifest);
  yield manifest.file;
}

function editionManifest(
  { tree, edition }: Growth,
  snapshot: TreeFile,
  generator: string,
): Stored<EditionManifest> {
  const before = tree.editions.at(-1);
  const previous = before && { edition: before.document.edition, sha256: before.file.sha256 };
  const document: EditionManifest = {
    edition: edition.name,
    ...(previous === undefined ? {} : { previous }),
    snapshot: linkTo(snapshot),
    umbrella: edition.umbrella,
    generator,
    models: sortedModels(edition).map(({ name: model }) => {
      const version = versionOf(edition, model);
      const stored = tree.versions.get(versionManifestPath(model, version));
      invariant(stored !== undefined, `"${model}" ${version} was not made`);
      return { model, version, manifest: linkTo(stored.file) };
    }),
  };
  return { document, file: treeFile(editionManifestPath(edition.name), printDocument(document)) };
}

function* signatures({ editions }: TreeContent, key: SigningKey): Generator<TreeFile> {
  const id = keyIdOf(key.public);
  yield treeFile(keyPath(id), publicKeyText(key.public));
  for (const { document, file } of editions) {
    yield treeFile(signaturePath(document.edition, id), sign(key, file.bytes));
  }
}

function sortedModels({ catalog }: Edition): readonly DataModel[] {
  return [...catalog.models.values()].toSorted(compareBy(({ name }) => name));
}

function versionOf({ name, versions }: Edition, model: string): string {
  const version = versions.get(model);
  invariant(version !== undefined, `the edition "${name}" has no version of "${model}"`);
  return version;
}

/** The changes from an earlier edition to this one. Its data models ask for the same, one by one. */
function changesUntil({ catalog }: Edition, earlier: readonly Edition[]): Growth["changesSince"] {
  const known = new Map<Edition, readonly Change[]>();
  return (before) => {
    const until = earlier.slice(0, earlier.indexOf(before) + 1);
    const changes = known.get(before) ?? changesSince(until, catalog);
    known.set(before, changes);
    return changes;
  };
}
