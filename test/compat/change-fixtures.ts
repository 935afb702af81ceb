import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { catalogOf } from "../support/catalog-of.ts";

/** The definitions by which a rule of changes is shown. */
export interface ChangeFixture {
  /** Code of the rule. */
  readonly code: string;
  readonly before: Catalog;
  readonly after: Catalog;
  readonly earlier: readonly Catalog[];
}

const folder = resolve(import.meta.dirname, "../fixtures/compat");

/** The fixtures of all rules, by code. */
export function changeFixtures(): readonly ChangeFixture[] {
  return readdirSync(folder)
    .toSorted()
    .map((code) => {
      const old = join(folder, code, "earlier");
      return {
        code,
        before: catalogIn(join(folder, code, "before")),
        after: catalogIn(join(folder, code, "after")),
        earlier: existsSync(old) ? [catalogIn(old)] : [],
      };
    });
}

function catalogIn(side: string): Catalog {
  const files = readdirSync(side, { recursive: true, encoding: "utf8" });
  const texts = files
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => [file, readFileSync(join(side, file), "utf8")] as const);
  return catalogOf(Object.fromEntries(texts));
}
