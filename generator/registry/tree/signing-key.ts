import {
  createPrivateKey,
  createPublicKey,
  sign as signBytes,
  verify as verifyBytes,
  type KeyObject,
} from "node:crypto";

import { digestOf } from "../../base/digest.ts";

/** A pair of ed25519 keys. */
export interface SigningKey {
  readonly private: KeyObject;
  readonly public: KeyObject;
}

/** How many digits of the digest of a key name it. */
const ID_LENGTH = 32;

/** The key that a PEM text (PKCS#8) holds, or undefined if it holds no ed25519 key. */
export function signingKey(pem: string): SigningKey | undefined {
  const key = keyOf(() => createPrivateKey({ key: pem, format: "pem" }));
  return key && { private: key, public: createPublicKey(key) };
}

/** The public key that a PEM text (SPKI) holds, or undefined if it holds no ed25519 key. */
export function publicKey(pem: string | Uint8Array): KeyObject | undefined {
  const text = Buffer.from(pem);
  // Node makes a public key of a private one too, and nobody should get used to handing that around.
  if (text.includes("PRIVATE KEY")) return undefined;
  return keyOf(() => createPublicKey({ key: text, format: "pem" }));
}

/** The name of a public key: the beginning of the digest of its DER form. */
export function keyIdOf(key: KeyObject): string {
  return digestOf(key.export({ type: "spki", format: "der" })).slice(0, ID_LENGTH);
}

/** A public key as PEM, always the same for the same key. */
export function publicKeyText(key: KeyObject): string {
  return key.export({ type: "spki", format: "pem" }).toString();
}

/** The signature of some bytes, always the same for the same bytes and key. */
export function sign(key: SigningKey, bytes: Uint8Array): Uint8Array {
  return signBytes(null, bytes, key.private);
}

/** Whether the signature was made of these bytes with the private half of the key. */
export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verifyBytes(null, bytes, key, signature);
}

function keyOf(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read();
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    // Its message might quote the text, which is secret.
    return undefined;
  }
}
