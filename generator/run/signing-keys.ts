import type { KeyObject } from "node:crypto";

import { publicKey, signingKey, type SigningKey } from "../registry/tree/signing-key.ts";
import { EnvironmentError, naming } from "./environment-error.ts";
import { nodeFileSystem } from "./file-system.ts";

/** The private key in a file or in a text. What it says is never part of an error. */
export function readSigningKey(
  from: { readonly file: string } | { readonly text: string },
): SigningKey {
  const text = "file" in from ? textOf(from.file) : from.text;
  const key = signingKey(text);
  if (key !== undefined) return key;
  const place = "file" in from ? `"${from.file}"` : "CANON_SIGNING_KEY";
  throw new EnvironmentError(`${place} holds no ed25519 private key as PKCS#8 PEM.`);
}

/** The public key in a file. */
export function readPublicKey(file: string): KeyObject {
  const key = publicKey(textOf(file));
  if (key !== undefined) return key;
  throw new EnvironmentError(`"${file}" holds no ed25519 public key as PEM.`);
}

function textOf(file: string): string {
  // A link to a key is usual, where secrets are mounted.
  const path = naming("read", file, () => nodeFileSystem.realPath(file));
  return naming("read", file, () => Buffer.from(nodeFileSystem.read(path)).toString("utf8"));
}
