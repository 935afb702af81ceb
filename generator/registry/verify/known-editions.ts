import { compareText } from "../../base/compare.ts";
import type { EditionManifest, Link } from "../tree/documents.ts";
import { editionManifestPath, INDEX, LATEST } from "../tree/paths.ts";
import { parseEditionManifest, parseIndex, parseLatest } from "../tree/read-document.ts";
import type { Stored } from "../tree/tree-content.ts";
import { treeFile } from "../tree/tree-file.ts";
import type { RegistryProblem } from "../registry-problem.ts";
import type { FoundFile, FoundFiles } from "./found-file.ts";
import { damaged, fault, missing } from "./problem.ts";

/** The editions that a tree holds, as far as their manifests are what they should be. */
export interface KnownEditions {
  /** Oldest first. */
  readonly editions: readonly Stored<EditionManifest>[];
  readonly problems: readonly RegistryProblem[];
}

/** Who says that an edition is there, and with which manifest. */
interface Witness {
  /** Path of the file that says so. */
  readonly source: string;
  readonly edition: string;
  readonly sha256?: string;
}

/**
 * Finds the editions and checks their manifests. Each manifest is vouched for by the index, and by
 * `latest.json` or by the next edition: where they disagree, the one that stands alone is at fault.
 */
export function knownEditions(found: FoundFiles): KnownEditions {
  const witnesses = witnessesIn(found);
  const problems: RegistryProblem[] = [];
  const editions: Stored<EditionManifest>[] = [];
  const names = new Set(witnesses.map(({ edition }) => edition));
  for (const edition of [...names].toSorted(compareText)) {
    const about = witnesses.filter((witness) => witness.edition === edition);
    // One alone may be what is damaged: it is found below, when it is made again and compared.
    if (about.length < 2) continue;
    const judged = judge(found, edition, about);
    if ("code" in judged) problems.push(judged);
    else editions.push(judged);
  }
  // Where a link is damaged, there is no chain to check.
  return { editions, problems: problems.length > 0 ? problems : chainProblems(editions) };
}

function judge(
  found: FoundFiles,
  edition: string,
  about: readonly Witness[],
): Stored<EditionManifest> | RegistryProblem {
  const path = editionManifestPath(edition);
  const told = about.filter(({ sha256 }) => sha256 !== undefined);
  const file = found.get(path);
  if (file?.bytes === undefined) return missing(path, told[0]?.source ?? INDEX);
  if (!told.some(({ sha256 }) => sha256 === file.sha256)) {
    return damaged(path, told[0]?.sha256 ?? "", file.sha256);
  }
  const document = parseEditionManifest(file.bytes);
  if (document?.edition !== edition) {
    return fault("tree-damaged", path, `The file is no manifest of the edition "${edition}".`);
  }
  return { document, file: treeFile(path, file.bytes) };
}

function witnessesIn(found: FoundFiles): readonly Witness[] {
  const index = read(found.get(INDEX), parseIndex);
  const latest = read(found.get(LATEST), parseLatest);
  const manifests = [...found.values()].flatMap((file) => {
    const name = /^v1\/editions\/([^/]+)\/manifest\.json$/u.exec(file.path)?.[1];
    if (name === undefined) return [];
    const previous = read(file, parseEditionManifest)?.previous;
    const self = { source: file.path, edition: name };
    return previous === undefined ? [self] : [self, { source: file.path, ...previous }];
  });
  const link = (source: string, edition: string, { sha256 }: Link): Witness => ({
    source,
    edition,
    sha256,
  });
  return [
    ...(index?.editions ?? []).map(({ edition, manifest }) => link(INDEX, edition, manifest)),
    ...(latest === undefined ? [] : [link(LATEST, latest.edition, latest.manifest)]),
    ...manifests,
  ];
}

function read<T>(
  file: FoundFile | undefined,
  parse: (bytes: Uint8Array) => T | undefined,
): T | undefined {
  return file?.bytes && parse(file.bytes);
}

/** Editions that do not name the one before them. */
function chainProblems(editions: readonly Stored<EditionManifest>[]): readonly RegistryProblem[] {
  return editions.flatMap(({ document, file }, place) => {
    const before = editions[place - 1];
    const { previous } = document;
    if (previous?.edition === before?.document.edition && previous?.sha256 === before?.file.sha256)
      return [];
    const expected = before === undefined ? "none" : `"${before.document.edition}"`;
    return [
      fault(
        "tree-damaged",
        file.path,
        `The chain is broken: the edition before should be ${expected}, as it is in the tree.`,
      ),
    ];
  });
}
