import { compareText } from "../../base/compare.ts";
import { invariant } from "../../base/invariant.ts";
import type {
  EditionManifest,
  IdsDocument,
  IndexDocument,
  LatestDocument,
  ModelIndex,
  VersionManifest,
} from "./documents.ts";
import { IDS, INDEX, LATEST, modelIndexPath } from "./paths.ts";
import { printDocument } from "./print-document.ts";
import type { TreeContent } from "./tree-content.ts";
import { linkTo, treeFile, type TreeFile } from "./tree-file.ts";

/**
 * All files of a tree that change when it grows. They follow from the manifests alone, so anyone can
 * make them again and compare. In the order to write them in: whatever one names is there before.
 */
export function indexFiles(content: TreeContent): readonly TreeFile[] {
  const newest = content.editions.at(-1);
  if (newest === undefined) return [];
  const models = modelIndexes(content);
  const { edition, umbrella, models: current } = newest.document;
  const latest: LatestDocument = {
    edition,
    manifest: linkTo(newest.file),
    umbrella,
    models: Object.fromEntries(current.map(({ model, version }) => [model, version])),
  };
  return [
    treeFile(IDS, printDocument(idsOf(content))),
    ...models.map((index) => treeFile(modelIndexPath(index.model), printDocument(index))),
    treeFile(INDEX, printDocument(indexOf(content, models))),
    treeFile(LATEST, printDocument(latest)),
  ];
}

/** The manifest of a version that an edition names. */
function versionIn(
  { versions }: TreeContent,
  { manifest }: EditionManifest["models"][number],
): VersionManifest {
  const version = versions.get(manifest.path);
  invariant(version !== undefined, `the tree has no "${manifest.path}"`);
  return version.document;
}

function indexOf(content: TreeContent, models: readonly ModelIndex[]): IndexDocument {
  return {
    editions: content.editions.map(({ document: { edition, umbrella }, file }) => ({
      edition,
      manifest: linkTo(file),
      umbrella,
    })),
    models: models.flatMap(({ model }) => {
      const last = content.editions
        .flatMap(({ document }) => document.models.map((entry) => ({ ...entry, document })))
        .findLast((entry) => entry.model === model);
      if (last === undefined) return [];
      const { title, version } = versionIn(content, last);
      const { edition } = last.document;
      return [{ model, title, version, edition, index: modelIndexPath(model) }];
    }),
  };
}

type VersionEntry = ModelIndex["versions"][number];

function modelIndexes({ editions }: TreeContent): readonly ModelIndex[] {
  const byModel = new Map<string, Map<string, VersionEntry>>();
  for (const { document } of editions) {
    for (const { model, version, manifest } of document.models) {
      const versions = byModel.get(model) ?? new Map<string, VersionEntry>();
      byModel.set(model, versions);
      const before = versions.get(version)?.editions ?? [];
      versions.set(version, { version, manifest, editions: [...before, document.edition] });
    }
  }
  return [...byModel]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([model, versions]) => ({ model, versions: [...versions.values()] }));
}

type SubjectVersion = IdsDocument["subjects"][string][number];

/**
 * Numbers are given in the order of the editions, and of the event types in them, so that those of
 * a tree stay as they are when it grows.
 */
function idsOf(content: TreeContent): IdsDocument {
  const schemas: IdsDocument["schemas"][number][] = [];
  const ids = new Map<string, number>();
  const subjects = new Map<string, Map<number, SubjectVersion>>();
  for (const { document } of content.editions) {
    const files = document.models.flatMap((entry) => versionIn(content, entry).files);
    for (const { role, event: subject, sha256 } of files) {
      if (role !== "draft-07" || subject === undefined) continue;
      const id = ids.get(sha256) ?? schemas.length + 1;
      if (!ids.has(sha256)) schemas.push({ id, subject, sha256 });
      ids.set(sha256, id);
      const versions = subjects.get(subject) ?? new Map<number, SubjectVersion>();
      subjects.set(subject, versions);
      const known = versions.get(id) ?? { version: versions.size + 1, id, editions: [] };
      versions.set(id, { ...known, editions: [...known.editions, document.edition] });
    }
  }
  const sorted = [...subjects].toSorted(([a], [b]) => compareText(a, b));
  return {
    schemas,
    subjects: Object.fromEntries(sorted.map(([name, versions]) => [name, [...versions.values()]])),
  };
}
