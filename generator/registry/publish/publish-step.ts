import { isJsonObject, jsonOf, type Json } from "../../base/json.ts";
import { UNRELEASED } from "../../emit/unreleased.ts";
import { distTagOf } from "./dist-tag.ts";

/** A package that is to be published. */
export interface Upload {
  readonly name: string;
  readonly version: string;
  /** As registries write it: `sha512-...`. */
  readonly integrity: string;
  readonly files: PackageContents;
}

/** Bytes of the files of a package, by path. */
export type PackageContents = ReadonlyMap<string, Uint8Array>;

/** What a registry has of the name of a package: the integrity of each version. */
export type PublishedVersions = ReadonlyMap<string, string>;

/**
 * What is to be done for a package: `same` is there already; `kept` is there as well, made of the same
 * definitions by another version of the generator; `unreleased` and `other` are refused.
 */
export type PublishStep =
  | { readonly kind: "publish"; readonly tag: string }
  | { readonly kind: "same" | "unreleased" | "other" }
  | { readonly kind: "kept"; readonly generator: string };

/** Whether to decide takes the files that the registry has, because its tarball is another one. */
export function differs({ version, integrity }: Upload, published: PublishedVersions): boolean {
  return published.has(version) && published.get(version) !== integrity;
}

/**
 * What is to be done for a package. `found` are the files that the registry has for the version, given
 * where its tarball differs: another version of zlib packs the same files differently.
 */
export function publishStep(
  upload: Upload,
  published: PublishedVersions,
  found?: PackageContents,
): PublishStep {
  const { version, files } = upload;
  if (version === UNRELEASED) return { kind: "unreleased" };
  if (!published.has(version))
    return { kind: "publish", tag: distTagOf(version, [...published.keys()]) };
  if (!differs(upload, published)) return { kind: "same" };
  if (found === undefined) return { kind: "other" };
  if (haveSameFiles(files, found)) return { kind: "same" };
  const [own, theirs] = [originOf(files), originOf(found)];
  const isKept =
    theirs.definitions !== undefined &&
    theirs.definitions === own.definitions &&
    theirs.generator !== own.generator;
  return isKept ? { kind: "kept", generator: theirs.generator ?? "?" } : { kind: "other" };
}

function haveSameFiles(a: PackageContents, b: PackageContents): boolean {
  return (
    a.size === b.size &&
    [...a].every(([path, bytes]) => {
      const other = b.get(path);
      return other !== undefined && Buffer.compare(bytes, other) === 0;
    })
  );
}

interface Origin {
  readonly definitions: string | undefined;
  readonly generator: string | undefined;
}

/** What a package says it was made from. */
function originOf(files: PackageContents): Origin {
  const content = jsonOf(Buffer.from(files.get("package.json") ?? []).toString("utf8"));
  const canon = isJsonObject(content) ? content["canon"] : undefined;
  const { definitions, generator } = isJsonObject(canon) ? canon : {};
  return { definitions: textOf(definitions), generator: textOf(generator) };
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
