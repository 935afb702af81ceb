/** The newest edition. */
export const LATEST = "v1/latest.json";

/** All editions and data models. */
export const INDEX = "v1/index.json";

/** Integers for the schemas of event types. */
export const IDS = "v1/ids.json";

/** The manifest of an edition. */
export function editionManifestPath(edition: string): string {
  return `v1/editions/${edition}/manifest.json`;
}

/** A signature of the manifest of an edition. */
export function signaturePath(edition: string, keyId: string): string {
  return `v1/editions/${edition}/signatures/${keyId}.sig`;
}

/** The public key that checks signatures. */
export function keyPath(keyId: string): string {
  return `v1/keys/${keyId}.pem`;
}

/** All versions of a data model. */
export function modelIndexPath(model: string): string {
  return `v1/models/${model}/index.json`;
}

/** The manifest of one version of a data model. */
export function versionManifestPath(model: string, version: string): string {
  return `v1/models/${model}/${version}/manifest.json`;
}

/** The content that has this SHA-256. */
export function blobPath(sha256: string): string {
  return `v1/blobs/sha256/${sha256}.json`;
}

/** Whether a file never changes once it is there, so that it may be kept for good. */
export function isImmutable(path: string): boolean {
  return (
    /^v1\/(?:blobs\/sha256|keys)\/[^/]+$/u.test(path) ||
    /^v1\/editions\/[^/]+\/(?:manifest\.json|signatures\/[^/]+)$/u.test(path) ||
    /^v1\/models\/[^/]+\/[^/]+\/manifest\.json$/u.test(path)
  );
}
