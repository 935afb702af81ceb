import type { Edition } from "../../catalog/edition.ts";
import { modelDigest } from "../../edition/model-digest.ts";
import { LATEST, versionManifestPath } from "./paths.ts";
import type { TreeContent } from "./tree-content.ts";
import type { RegistryProblem } from "../registry-problem.ts";

/**
 * Why a tree cannot hold these editions: what is published never changes, neither an edition nor a
 * version of a data model. Empty if nothing speaks against it.
 */
export function growthProblems(
  content: TreeContent,
  editions: readonly Edition[],
): readonly RegistryProblem[] {
  if (editions.length === 0) return [NO_EDITIONS];
  const published = content.editions.flatMap(({ document, file }, place) => {
    const { edition, snapshot } = document;
    const same = editions[place];
    if (same?.name === edition) {
      return same.digest === snapshot.sha256
        ? []
        : [changed(file.path, `The edition "${edition}"`, [snapshot.sha256, same.digest])];
    }
    return [unknownEdition(file.path, edition)];
  });
  return [...published, ...versionProblems(editions, content.editions.length)];
}

/** Versions that an edition says again of a data model that is another one by now. */
function versionProblems(
  editions: readonly Edition[],
  published: number,
): readonly RegistryProblem[] {
  const first = new Map<string, Edition>();
  return editions.flatMap((edition, place) =>
    [...edition.versions].flatMap(([model, version]) => {
      const path = versionManifestPath(model, version);
      const origin = first.get(path);
      if (origin === undefined) first.set(path, edition);
      if (origin === undefined || place < published) return [];
      const digests = [modelDigest(origin.catalog, model), modelDigest(edition.catalog, model)];
      if (digests[0] === digests[1]) return [];
      const what = `Version ${version} of "${model}" in the edition "${edition.name}"`;
      return [{ ...changed(path, what, digests), code: "tree-changed-version" as const }];
    }),
  );
}

const NO_EDITIONS: RegistryProblem = {
  code: "tree-no-editions",
  severity: "error",
  path: LATEST,
  message: "There is no edition to put into the tree.",
  hint: 'Run "canon release" first.',
};

function changed(path: string, what: string, digests: readonly string[]): RegistryProblem {
  const [before, after] = digests;
  return {
    code: "tree-changed-edition",
    severity: "error",
    path,
    message: `${what} is published already with other content: sha256 ${before} there, ${after} here.`,
    hint: "What is published never changes: release the change as a new version.",
  };
}

function unknownEdition(path: string, edition: string): RegistryProblem {
  return {
    code: "tree-unknown-edition",
    severity: "error",
    path,
    message: `The tree holds the edition "${edition}", which the definitions do not have at this place.`,
    hint: "This may be an older checkout, or the tree of another project: take the newest one, or another folder.",
  };
}
