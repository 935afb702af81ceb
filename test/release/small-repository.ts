import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { runCli, smallProject, type Ran } from "../support/run-cli.ts";

/** A git repository with the definitions of two small data models. */
export interface SmallRepository {
  readonly root: string;
  /** Writes a file of the definitions. */
  write(path: string, text: string): void;
  /** Replaces a text in a file of the definitions. */
  edit(path: string, from: string, to: string): void;
  /** Runs a command line. */
  canon(...argv: readonly string[]): Promise<Ran>;
  git(...argv: readonly string[]): string;
  /** Generates, and commits everything. */
  settle(): Promise<void>;
  /** Another folder with the same files. */
  clone(): SmallRepository;
}

const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Author",
  GIT_AUTHOR_EMAIL: "author@example.com",
  GIT_COMMITTER_NAME: "Author",
  GIT_COMMITTER_EMAIL: "author@example.com",
};

const STORAGE: Readonly<Record<string, string>> = {
  "models/Storage/model.yaml":
    "description: Boxes in the cellar, and what was brought there or taken away.\n",
  "models/Storage/events/Moved.yaml": `description: A box went to another shelf.
method: push
reliability: reliable

fields:
  Reader:
    type: Reader
    description: Whoever asked for the box to be fetched.

  Box:
    required: true
    description: Number on the lid of the box.
`,
};

/** A new repository, with everything generated and committed, and no edition yet. */
export async function smallRepository(): Promise<SmallRepository> {
  const repository = repositoryIn(smallProject());
  for (const [path, text] of Object.entries(STORAGE)) repository.write(path, text);
  writeFileSync(join(repository.root, ".gitignore"), "node_modules/\n");
  repository.git("init", "--quiet");
  await repository.settle();
  return repository;
}

function repositoryIn(root: string): SmallRepository {
  const file = (path: string): string => join(root, "definitions", path);
  const git: SmallRepository["git"] = (...argv) =>
    execFileSync("git", argv, { cwd: root, encoding: "utf8", env: ENVIRONMENT });
  const canon: SmallRepository["canon"] = (...argv) => runCli(argv, { cwd: root });
  const write: SmallRepository["write"] = (path, text) => {
    mkdirSync(dirname(file(path)), { recursive: true });
    writeFileSync(file(path), text);
  };
  return {
    root,
    canon,
    git,
    write,
    edit: (path, from, to) => {
      const text = readFileSync(file(path), "utf8");
      if (!text.includes(from)) throw new Error(`"${path}" has no "${from}"`);
      write(path, text.replace(from, to));
    },
    settle: async () => {
      const { code, stderr } = await canon("generate");
      if (code !== 0) throw new Error(stderr);
      git("add", "--all");
      git("commit", "--quiet", "--message", "Settled");
    },
    clone: () => {
      const copy = mkdtempSync(join(tmpdir(), "canon-release-"));
      cpSync(root, copy, { recursive: true });
      return repositoryIn(copy);
    },
  };
}
