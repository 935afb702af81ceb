import { compareVersions, plainVersion } from "./plain-version.ts";

/**
 * The dist-tag that a version is published under. `latest` is what people get who ask for no version,
 * so it never moves back: an older line has `latest-1`, as npm's own packages do, and what is not
 * even the newest of its line `superseded`, since npm publishes nothing without a tag.
 */
export function distTagOf(version: string, published: readonly string[]): string {
  const own = plainVersion(version) ?? [];
  const newer = published
    .map((other) => plainVersion(other) ?? [])
    .filter((other) => compareVersions(other, own) > 0);
  if (newer.length === 0) return "latest";
  return newer.some(([major]) => major === own[0]) ? "superseded" : `latest-${own[0]}`;
}
