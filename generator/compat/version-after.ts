import type { Bump } from "./bump.ts";

/** The semantic version after a bump. Before 1.0.0, minor plays major and patch plays minor. */
export function versionAfter(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (bump === "none") return version;
  if (bump === "major" && major > 0) return `${major + 1}.0.0`;
  if (bump === "major" || (bump === "minor" && major > 0)) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}
