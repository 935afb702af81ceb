import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { metadata } from "../../generator/emit/metadata.ts";
import { sampleModules } from "../../generator/emit/sample-modules.ts";
import { catalogIn } from "../emit/support/catalog-in.ts";
import { asPrettierHasIt } from "../support/as-prettier-has-it.ts";

const fixtures = resolve(import.meta.dirname, "../fixtures/emit");

it.each(readdirSync(fixtures))("%s: modules are laid out as prettier has them", async (name) => {
  const catalog = catalogIn(join(fixtures, name, "definitions"));
  const input = { catalog, version: "0.0.0", runtime: [] };
  for (const { text } of [...metadata.emit(input), ...sampleModules.emit(input)])
    expect(await asPrettierHasIt(text)).toBe(text);
});
