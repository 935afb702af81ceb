import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

import type { Catalog } from "../../generator/catalog/catalog.ts";
import { compare } from "../../generator/compat/compare.ts";
import { CHANGE_RULES } from "../../generator/compat/rules.ts";
import { withWitnesses } from "../../generator/compat/witness/with-witnesses.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { isOnlyWarned } from "../../generator/registry/changelog/only-warned.ts";
import { catalogOf } from "../support/catalog-of.ts";

const FIXTURES = resolve(import.meta.dirname, "../fixtures/compat");

function catalogIn(folder: string): Catalog {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const yaml = files.filter((file) => file.endsWith(".yaml")).toSorted();
  return catalogOf(
    Object.fromEntries(yaml.map((file) => [file, readFileSync(join(folder, file), "utf8")])),
  );
}

test("the changelog says that receivers only warn where witnesses show it", () => {
  const shown = CHANGE_RULES.flatMap(({ code }) => {
    const folder = (side: string): string => join(FIXTURES, code, side);
    const [before, after] = [catalogIn(folder("before")), catalogIn(folder("after"))];
    const earlier = existsSync(folder("earlier")) ? [catalogIn(folder("earlier"))] : [];
    const changes = compare(before, after, { earlier });
    const proven = withWitnesses(changes, { before, after, earlier, eventTypesOf });
    return proven.flatMap((change, at) => {
      const told = changes[at];
      const isProven = change.witnesses.length > 0 && change.unproven === undefined;
      if (told === undefined || !isProven || !isOnlyWarned(told)) return [];
      return [{ where: `${code}: ${change.rule} ${change.subject}`, tolerated: change.tolerated }];
    });
  });
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter(({ tolerated }) => !tolerated)).toEqual([]);
});
