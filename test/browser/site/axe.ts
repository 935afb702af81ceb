import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "../playwright.ts";

const SOURCE = join(import.meta.dirname, "../node_modules/axe-core/axe.min.js");

/** Which rules to ask: all, only that of colours, or all others. */
export type AxeRules = "all" | "colours" | "structure";

const OPTIONS: Readonly<Record<AxeRules, object>> = {
  all: {},
  colours: { runOnly: { type: "rule", values: ["color-contrast"] } },
  structure: { rules: { "color-contrast": { enabled: false } } },
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * What axe finds in a page: the rule and the first element of each violation. The navigation is the
 * same on all pages of an edition, so it is looked at only where that is asked for.
 */
export async function axeViolations(
  page: Page,
  rules: AxeRules,
  { withNavigation = false } = {},
): Promise<readonly string[]> {
  await page.evaluate(`${readFileSync(SOURCE, "utf8")}; undefined`);
  const options = JSON.stringify({ ...OPTIONS[rules], resultTypes: ["violations"] });
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(${withNavigation ? "document" : '{ exclude: ["#nav"] }'}, ${options}).then(({ violations }) => violations)`,
  );
  return violations.map(
    ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)}`,
  );
}
