import { code, document, heading, inline, link, table } from "../../emit/reference/markdown.ts";
import { tierOf } from "./change-tiers.ts";
import type { ChangelogStep } from "./changelog-step.ts";
import { pageName } from "./page-name.ts";

/** The page that lists all editions, newest first. */
export function indexPage(steps: readonly ChangelogStep[]): string {
  const rows = steps.toReversed().map((step) => {
    const { edition, changes } = step;
    const count = (tier: ReturnType<typeof tierOf>): string =>
      String(changes.filter((change) => tierOf(change) === tier).length || "");
    return [
      link(code(edition.name), pageName(edition.name)),
      code(edition.umbrella),
      edition.catalog.models.size,
      edition.catalog.events.size,
      count("breaking"),
      count("additions"),
    ];
  });
  return document([
    heading(1, "Changelog"),
    inline`An edition is a release of all data models at once. Each data model has a version of its own, which follows from what changed in it.`,
    table(
      ["Edition", "All data models", "Data models", "Event types", "Breaking changes", "Additions"],
      rows,
    ),
  ]);
}
