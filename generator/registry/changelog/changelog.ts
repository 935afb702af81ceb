import type { Emitter } from "../../emit/emitter.ts";
import { changelogPage } from "./changelog-page.ts";
import type { ChangelogStep } from "./changelog-step.ts";
import { indexPage } from "./index-page.ts";
import { CHANGELOG_FOLDER, pageName } from "./page-name.ts";

/** The changelog of all editions. Its steps are made when it runs, since they take long. */
export function changelog(stepsOf: () => readonly ChangelogStep[]): Emitter {
  return {
    name: "changelog",
    purpose: "What each edition changes, and what to do, as Markdown.",
    emit: () => {
      const steps = stepsOf();
      if (steps.length === 0) return [];
      const pages = steps.map((step) => ({
        path: `${CHANGELOG_FOLDER}/${pageName(step.edition.name)}`,
        text: changelogPage(step),
      }));
      return [{ path: `${CHANGELOG_FOLDER}/${pageName()}`, text: indexPage(steps) }, ...pages];
    },
  };
}
