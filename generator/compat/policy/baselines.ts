import type { Edition } from "../../catalog/edition.ts";

/** An earlier edition that the definitions must not break, for some data models. */
export interface Baseline {
  /** Name of the edition. */
  readonly edition: string;
  /** Names of the data models whose major version it had already. */
  readonly models: ReadonlySet<string>;
}

/**
 * The editions that packages of today may be used with, newest first: for each data model, all that have
 * the major version of the newest one. Checking against the newest alone would let two small steps add up
 * to a break.
 */
export function baselines(editions: readonly Edition[]): readonly Baseline[] {
  const newest = editions.at(-1);
  return editions.toReversed().flatMap(({ name, versions }) => {
    const models = [...versions].flatMap(([model, version]) => {
      const now = newest?.versions.get(model);
      return now !== undefined && majorOf(now) === majorOf(version) ? [model] : [];
    });
    return models.length === 0 ? [] : [{ edition: name, models: new Set(models) }];
  });
}

/** What keeps its promises: before 1.0.0, minor plays major. */
function majorOf(version: string): string {
  const [major = "", minor = ""] = version.split(".");
  return major === "0" ? `0.${minor}` : major;
}
