import { expect, it } from "vitest";
import { lint } from "../../generator/lint/lint.ts";
import { diagnosticLines, realCatalog, realDefinitions } from "../support/catalog-of.ts";

it("nothing is found in the definitions of this repository", () => {
  const { documents, sources } = realDefinitions();
  const diagnostics = lint({ catalog: realCatalog(), documents });
  expect(documents.length).toBeGreaterThan(50);
  expect(diagnosticLines({ diagnostics, sources })).toEqual([]);
});
