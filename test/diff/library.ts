import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { EditionLink } from "../../generator/catalog/edition.ts";
import { printSnapshot } from "../../generator/edition/print-snapshot.ts";
import { readDefinitions } from "../../generator/run/read-definitions.ts";
import { smallProject } from "../support/run-cli.ts";
import { runProgram } from "../support/run-program.ts";

const LENT = "models/Library/events/Lent.yaml";
const READER = "types/Reader.yaml";
const LANGUAGE = "valuesets/Language.yaml";

const BRANCH = `
  Branch:
    reliability: probable
    description: Where the book was taken, as the sign on the door says.
`;

const DUE_DAYS = `  DueDays:
    type: Number
    reliability: possible
    description: Days until the book is due, holidays included.

`;

/**
 * A project whose definitions changed twice. The git tag \`v1\` and the edition 2024-01 have the first
 * state, \`HEAD\` and the edition 2024-06 the second, and the third is not committed.
 */
export async function libraryProject(): Promise<string> {
  const root = smallProject();
  git(root, "init", "--quiet", "--initial-branch=main");
  commit(root);
  git(root, "tag", "v1");
  const first = await freeze(root, { name: "2024-01", version: "1.0.0" });
  edit(root, LENT, (text) => text + BRANCH);
  commit(root);
  await freeze(root, { name: "2024-06", version: "1.1.0", previous: first });
  edit(root, LENT, (text) => text.replace(DUE_DAYS, ""));
  edit(root, READER, (text) => text.replace("    values: Language\n", "    required: true\n$&"));
  edit(root, LANGUAGE, (text) => `${text}  it: Italian\n`);
  return root;
}

/** A project in which a field went with the edition 2024-06, and comes back with another type. */
export async function projectWithReusedName(): Promise<string> {
  const root = smallProject();
  const first = await freeze(root, { name: "2024-01", version: "1.0.0" });
  edit(root, LENT, (text) => text.replace(DUE_DAYS, ""));
  await freeze(root, { name: "2024-06", version: "2.0.0", previous: first });
  edit(root, LENT, (text) => text + DUE_DAYS.replace("    type: Number\n", "").trimEnd() + "\n");
  return root;
}

/** Writes the exceptions of a project. */
export function writeExceptions(root: string, text: string): void {
  edit(root, "exceptions.yaml", () => text);
}

interface NewEdition {
  readonly name: string;
  readonly version: string;
  readonly previous?: EditionLink;
}

async function freeze(root: string, { name, version, previous }: NewEdition): Promise<EditionLink> {
  const { catalog } = await readDefinitions(join(root, "definitions"), { lint: "none" });
  if (catalog === undefined) throw new Error("The definitions have errors.");
  const versions = new Map([...catalog.models.keys()].map((model) => [model, version]));
  const link = previous === undefined ? {} : { previous };
  const text = printSnapshot({ name, versions, umbrella: version, catalog, ...link });
  edit(root, `editions/${name}.json`, () => text);
  return { name, digest: createHash("sha256").update(text).digest("hex") };
}

function edit(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, "definitions", file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change(textOf(path)));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function commit(root: string): void {
  git(root, "add", "--all");
  git(root, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "x");
}

function git(root: string, ...args: readonly string[]): void {
  runProgram("git", ["-c", "commit.gpgsign=false", ...args], root);
}
