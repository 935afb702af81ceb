import type { PublishedVersions } from "../../registry/publish/publish-step.ts";

/** What publishing needs of a registry. Failures are `EnvironmentError`s of one line. */
export interface RegistryClient {
  /** Its address as people may see it. */
  readonly url: string;
  /** The versions of a package; none if the registry does not know it. */
  versions(name: string): Promise<PublishedVersions>;
  /** The tarball of a version. */
  tarball(name: string, version: string): Promise<Uint8Array>;
  /** Uploads a tarball under a dist-tag. */
  publish(path: string, tag: string): Promise<void>;
}
