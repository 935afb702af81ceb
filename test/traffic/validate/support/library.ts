import { join } from "node:path";
import { read } from "../../../../generator/read/read.ts";
import { loadDefinitions } from "../../../../generator/run/load-definitions.ts";
import { REPOSITORY } from "../../../support/run-cli.ts";

const { catalog } = read(loadDefinitions(join(REPOSITORY, "test/fixtures/commands/small")));
if (catalog === undefined) throw new Error("The small definitions have faults.");

/** Definitions of one event type, `Library.Lent`. */
export const library = catalog;

const META = { DataModel: "Library", EventType: "Lent" };
const Reader = { CardNumber: "L-1", Language: "en" };

/** A message without issues. */
export const GOOD = { Meta: META, Reader, DueDays: 28 };

/** Messages of every sort: valid ones, with warnings, with errors, of no event type; and what is no JSON. */
export const LINES: readonly string[] = [
  JSON.stringify(GOOD),
  JSON.stringify({ ...GOOD, Reader: { ...Reader, Language: "xx" } }),
  JSON.stringify({ ...GOOD, Reader: { ...Reader, CardNumber: 7 }, Remarks: ["fine", 1, 2] }),
  JSON.stringify([GOOD, { ...GOOD, DueDays: "soon" }]),
  JSON.stringify({ Meta: { ...META, EventType: "Returned" } }),
  "{ no JSON",
  "",
  "  \r",
];
