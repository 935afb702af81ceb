import { BUMPS } from "../../compat/bump.ts";
import { isRecordName } from "../../definition/names.ts";
import { isEditionName } from "../release/edition-name.ts";
import type {
  EditionManifest,
  IdsDocument,
  IndexDocument,
  LatestDocument,
  Link,
  ModelIndex,
  Verdict,
  VersionFile,
  VersionManifest,
} from "./documents.ts";
import {
  isCount,
  isText,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  optional,
  readJson,
  textLike,
  type Guard,
} from "./guard.ts";

/** Paths are made of these, so nothing else may be in their place. */
const isEdition: Guard<string> = (value): value is string => isText(value) && isEditionName(value);
const isVersion = textLike(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/u);
const isDigest = textLike(/^[0-9a-f]{64}$/u);
const isModel: Guard<string> = (value): value is string => isText(value) && isRecordName(value);
const isPath = textLike(/^v1(?:\/[\w-][\w.-]*)+$/u);
const isSubject: Guard<string> = (value): value is string =>
  isText(value) && value.split(".").length === 2 && value.split(".").every(isRecordName);
const isEffect = oneOf(["ok", "break"]);

const LINK = { path: isPath, sha256: isDigest, size: isCount };
const isLink = objectOf<Link>(LINK);

/** The manifest of an edition, or undefined if the bytes are none. */
export const parseEditionManifest = parser<EditionManifest>(
  objectOf<EditionManifest>({
    edition: isEdition,
    previous: optional(objectOf({ edition: isEdition, sha256: isDigest })),
    snapshot: isLink,
    umbrella: isVersion,
    generator: isText,
    models: listOf(objectOf({ model: isModel, version: isVersion, manifest: isLink })),
  }),
);

/** The manifest of a version of a data model, or undefined if the bytes are none. */
export const parseVersionManifest = parser<VersionManifest>(
  objectOf<VersionManifest>({
    model: isModel,
    title: isText,
    version: isVersion,
    edition: isEdition,
    generator: isText,
    previous: optional(objectOf({ version: isVersion, sha256: isDigest })),
    bump: optional(oneOf(BUMPS)),
    verdict: optional(
      objectOf<Verdict>({
        sender: isEffect,
        receiver: isEffect,
        reading: isEffect,
        constructing: isEffect,
      }),
    ),
    files: listOf(
      objectOf<VersionFile>({
        ...LINK,
        role: oneOf(["receiving", "sending", "draft-07", "snapshot", "changes"]),
        event: optional(isSubject),
      }),
    ),
  }),
);

/** `v1/latest.json`, or undefined if the bytes are something else. */
export const parseLatest = parser<LatestDocument>(
  objectOf({
    edition: isEdition,
    manifest: isLink,
    umbrella: isVersion,
    models: mapOf(isModel, isVersion),
  }),
);

/** `v1/index.json`, or undefined if the bytes are something else. */
export const parseIndex = parser<IndexDocument>(
  objectOf({
    editions: listOf(objectOf({ edition: isEdition, manifest: isLink, umbrella: isVersion })),
    models: listOf(
      objectOf({
        model: isModel,
        title: isText,
        version: isVersion,
        edition: isEdition,
        index: isPath,
      }),
    ),
  }),
);

/** The index of a data model, or undefined if the bytes are none. */
export const parseModelIndex = parser<ModelIndex>(
  objectOf({
    model: isModel,
    versions: listOf(
      objectOf({ version: isVersion, manifest: isLink, editions: listOf(isEdition) }),
    ),
  }),
);

/** `v1/ids.json`, or undefined if the bytes are something else. */
export const parseIds = parser<IdsDocument>(
  objectOf({
    schemas: listOf(objectOf({ id: isCount, subject: isSubject, sha256: isDigest })),
    subjects: mapOf(
      isSubject,
      listOf(objectOf({ version: isCount, id: isCount, editions: listOf(isEdition) })),
    ),
  }),
);

function parser<T>(guard: Guard<T>): (bytes: Uint8Array) => T | undefined {
  return (bytes) => readJson(bytes, guard);
}
