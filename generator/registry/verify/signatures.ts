import type { KeyObject } from "node:crypto";

import type { EditionManifest } from "../tree/documents.ts";
import { keyPath, signaturePath } from "../tree/paths.ts";
import { isSignedBy, keyIdOf, publicKey, publicKeyText } from "../tree/signing-key.ts";
import type { Stored } from "../tree/tree-content.ts";
import type { RegistryProblem } from "../registry-problem.ts";
import type { FoundFiles } from "./found-file.ts";
import { fault } from "./problem.ts";

/** Who has signed the editions of a tree. */
export interface Signatures {
  /** Names of the keys that signed the newest edition, and by the chain all before it. */
  readonly signedBy: readonly string[];
  /** Paths of keys and signatures that belong to the tree. */
  readonly paths: ReadonlySet<string>;
  readonly problems: readonly RegistryProblem[];
}

/**
 * Checks all signatures, each with the key of the tree that it names. `trusted` is the key that
 * the newest edition must be signed with; a key that comes with the tree proves nothing about who made it.
 */
export function judgeSignatures(
  found: FoundFiles,
  editions: readonly Stored<EditionManifest>[],
  trusted: KeyObject | undefined,
): Signatures {
  const keys = keysIn(found);
  const judged = editions.flatMap((edition) =>
    signatureFiles(found, edition.document.edition).map((signature) => ({
      ...signature,
      edition,
      verdict: judge(keys, edition, signature),
    })),
  );
  const newest = editions.at(-1);
  const signedBy = judged
    .filter(({ edition, verdict }) => edition === newest && verdict === "signed")
    .map(({ id }) => id);
  return {
    signedBy,
    paths: new Set(judged.flatMap(({ id, path }) => [path, keyPath(id)])),
    problems: [
      ...[...keys].flatMap(([id, key]) => (key === "wrong" ? [wrongKey(keyPath(id))] : [])),
      ...judged.flatMap(({ verdict }) => (typeof verdict === "string" ? [] : [verdict])),
      ...(newest === undefined ? [] : trustProblems(newest, signedBy, trusted)),
    ],
  };
}

/** A key, or that there is something else in its place. */
type FoundKey = KeyObject | "wrong";

interface FoundSignature {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Name of the key that it should be made with. */
  readonly id: string;
}

/** Whether it is a signature; unknown where the key is not what it should be. */
function judge(
  keys: ReadonlyMap<string, FoundKey>,
  { document: { edition }, file }: Stored<EditionManifest>,
  { id, path, bytes }: FoundSignature,
): "signed" | "unknown" | RegistryProblem {
  const key = keys.get(id);
  if (key === undefined) {
    const message = `The key is missing: "${path}" was made with it.`;
    return fault("tree-missing", keyPath(id), message);
  }
  if (key === "wrong") return "unknown";
  if (isSignedBy(key, file.bytes, bytes)) return "signed";
  return fault("tree-signature", path, `It is no signature of the edition "${edition}".`);
}

function wrongKey(path: string): RegistryProblem {
  return fault("tree-key", path, "It is not the public key that its name says.");
}

function trustProblems(
  { document: { edition }, file }: Stored<EditionManifest>,
  signedBy: readonly string[],
  trusted: KeyObject | undefined,
): readonly RegistryProblem[] {
  if (trusted !== undefined && !signedBy.includes(keyIdOf(trusted))) {
    const path = signaturePath(edition, keyIdOf(trusted));
    return [fault("tree-unsigned", path, `The edition "${edition}" is not signed with the key.`)];
  }
  if (signedBy.length > 0) return [];
  return [
    {
      code: "tree-unsigned",
      severity: "warning",
      path: file.path,
      message: `The edition "${edition}" is not signed: that it is whole does not say who made it.`,
      hint: 'Who publishes it signs it with "canon tree --sign".',
    },
  ];
}

function keysIn(found: FoundFiles): ReadonlyMap<string, FoundKey> {
  return new Map(
    [...found.values()].flatMap(({ path, bytes }) => {
      const id = /^v1\/keys\/([^/]+)\.pem$/u.exec(path)?.[1];
      if (id === undefined || bytes === undefined) return [];
      const key = publicKey(bytes);
      const same = key !== undefined && Buffer.from(publicKeyText(key)).equals(bytes);
      return [[id, same && keyIdOf(key) === id ? key : "wrong"]];
    }),
  );
}

function signatureFiles(found: FoundFiles, edition: string): readonly FoundSignature[] {
  const [start = "", end = ""] = signaturePath(edition, " ").split(" ");
  return [...found.values()].flatMap(({ path, bytes }) => {
    if (!path.startsWith(start) || !path.endsWith(end) || bytes === undefined) return [];
    return [{ path, bytes, id: path.slice(start.length, -end.length) }];
  });
}
