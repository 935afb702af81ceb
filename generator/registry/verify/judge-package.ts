import { compareBy } from "../../base/compare.ts";
import { isText, mapOf, objectOf, readJson } from "../tree/guard.ts";
import type { RegistryProblem, RegistryProblemCode } from "../registry-problem.ts";
import type { FoundFiles } from "./found-file.ts";

/** The manifest of a package: the SHA-256 of every other file in it. */
const MANIFEST = "manifest.json";

/** What the manifest of a package says. */
export interface PackageManifest {
  readonly package: string;
  readonly version: string;
  /** The data models in it by their titles. */
  readonly dataModels: Readonly<Record<string, { readonly version: string }>>;
  /** Digests by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** What there is to say about a package. */
export interface PackageVerdict {
  /** Sorted by path. */
  readonly problems: readonly RegistryProblem[];
  /** None if the package has none that can be read. */
  readonly manifest?: PackageManifest;
}

/** Checks that a package holds the files that its manifest lists, and nothing else. */
export function judgePackage(found: FoundFiles): PackageVerdict {
  const manifest = manifestIn(found);
  if (manifest === undefined) {
    const message = "The package has no manifest that lists its files.";
    return { problems: [problem("package-manifest", MANIFEST, message)] };
  }
  const listed = new Map(Object.entries(manifest.files));
  const changed = [...listed].flatMap(([path, sha256]) => {
    const file = found.get(path);
    if (file === undefined) return [problem("package-missing", path, "The file is missing.")];
    if (file.kind !== "file" || file.sha256 === sha256) return [];
    const message = `The file was changed: its sha256 should be ${sha256}, and is ${file.sha256}.`;
    return [problem("package-damaged", path, message)];
  });
  const others = [...found.values()].flatMap(({ path, kind }) => {
    if (kind !== "file") return [problem("package-link", path, "It is no file.")];
    if (listed.has(path) || path === MANIFEST) return [];
    return [problem("package-extra", path, "The manifest does not list the file.")];
  });
  const problems = [...changed, ...others, ...identityProblems(found, manifest)];
  return { problems: problems.toSorted(compareBy(({ path }) => path)), manifest };
}

/** A finding about a file of a package. */
export function problem(code: RegistryProblemCode, path: string, message: string): RegistryProblem {
  return { code, severity: "error", path, message };
}

function identityProblems(
  found: FoundFiles,
  manifest: PackageManifest,
): readonly RegistryProblem[] {
  const bytes = found.get("package.json")?.bytes;
  const about = bytes && readJson(bytes, objectOf({ name: isText, version: isText }));
  if (about?.name === manifest.package && about.version === manifest.version) return [];
  const message = `It is not that of "${manifest.package}" ${manifest.version}, as the manifest says.`;
  return [problem("package-manifest", "package.json", message)];
}

function manifestIn(found: FoundFiles): PackageManifest | undefined {
  const bytes = found.get(MANIFEST)?.bytes;
  return bytes && readJson(bytes, isManifest);
}

const isManifest = objectOf<PackageManifest>({
  package: isText,
  version: isText,
  dataModels: mapOf(isText, objectOf({ version: isText })),
  files: mapOf(isText, isText),
});
