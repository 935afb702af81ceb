import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string;

/** Gives a run of the tests a temporary folder of its own: called before all of them. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), "canon-tests-"));
  process.env["TMPDIR"] = folder;
}

/** Removes it, with all that they left there. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
