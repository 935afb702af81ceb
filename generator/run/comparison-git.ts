import { spawnSync } from "node:child_process";

import { bounds } from "../read/bounds.ts";
import type { DefinitionFile } from "../read/read.ts";
import { EnvironmentError } from "./environment-error.ts";
import { gitEnvironment } from "./git-environment.ts";
import { isNoDefinition } from "./load-definitions.ts";

/** Enough for the definitions of any catalog that reading allows. */
const MAX_BYTES = 512 * 1024 * 1024;

/** The definitions that a commit has. */
export interface CommittedDefinitions {
  /** Short hash of the commit. */
  readonly commit: string;
  readonly files: readonly DefinitionFile[];
}

/**
 * The files of a definitions folder as a git ref has them, read in memory; undefined if there is no
 * such ref, or if the folder lies in no repository. Without git it throws an `EnvironmentError`.
 */
export function definitionsAt(folder: string, ref: string): CommittedDefinitions | undefined {
  // Git would read it as an option, whatever stands before it.
  if (ref === "" || ref.startsWith("-")) return undefined;
  const commit = line(
    git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]),
  );
  if (commit === undefined) return undefined;
  const prefix = line(git(folder, ["rev-parse", "--show-prefix"])) ?? "";
  const tree = git(folder, ["ls-tree", "-r", "-z", "--full-tree", `${commit}:${prefix}`]);
  const entries = (tree ?? "")
    .split("\0")
    .flatMap(entryOf)
    .filter(({ path }) => !isNoDefinition(path));
  return { commit: commit.slice(0, 10), files: contentsOf(folder, entries) };
}

interface TreeEntry {
  readonly path: string;
  readonly object: string;
}

/** `100644 blob 3b18e512dba79e4c8300dd08aeb37f8e728b8dad	types/Address.yaml`; links and the like are left out. */
function entryOf(text: string): readonly TreeEntry[] {
  const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/su.exec(text) ?? [];
  return object === undefined || path === undefined ? [] : [{ path, object }];
}

/** One process gives all contents: a header with the size before each. */
function contentsOf(folder: string, entries: readonly TreeEntry[]): readonly DefinitionFile[] {
  const wanted = entries.map(({ object }) => `${object}\n`).join("");
  const output = run(folder, ["cat-file", "--batch"], wanted).stdout;
  let at = 0;
  return entries.map(({ path }) => {
    const end = output.indexOf("\n", at);
    const size = Number(output.toString("latin1", at, end).split(" ")[2]);
    if (!Number.isSafeInteger(size))
      throw new EnvironmentError(`git cannot give the content of "${path}".`);
    at = end + 1 + size + 1;
    return {
      path,
      bytes: output.subarray(end + 1, end + 1 + Math.min(size, bounds.fileBytes + 1)),
    };
  });
}

/** What git prints; undefined if it fails. */
function git(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout } = run(folder, args, "");
  return status === 0 ? stdout.toString("utf8") : undefined;
}

function run(folder: string, args: readonly string[], input: string) {
  const result = spawnSync("git", ["-C", folder, ...args], {
    input,
    maxBuffer: MAX_BYTES,
    env: gitEnvironment(),
    stdio: ["pipe", "pipe", "ignore"],
  });
  if (result.error === undefined) return result;
  const isMissing = Reflect.get(result.error, "code") === "ENOENT";
  const why = isMissing ? "git is not installed" : "git failed";
  throw new EnvironmentError(`Definitions of another time cannot be read: ${why}.`, {
    cause: result.error,
  });
}

function line(text: string | undefined): string | undefined {
  return text?.replace(/\r?\n$/u, "");
}
