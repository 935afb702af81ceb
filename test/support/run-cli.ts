import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { commands } from "../../generator/commands/commands.ts";
import { dispatch } from "../../generator/commands/dispatch.ts";
import type { Output } from "../../generator/commands/command.ts";

/** The root of this repository. */
export const REPOSITORY = resolve(import.meta.dirname, "../..");

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what a command runs. */
export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly signal?: AbortSignal;
  readonly colours?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command line in this process. */
export async function runCli(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr"): Output => ({
    colours: options.colours ?? false,
    write: (text) => void (written[name] += text),
    drained: () => Promise.resolve(),
  });
  const code = await dispatch(argv, commands, {
    stdout: output("stdout"),
    stderr: output("stderr"),
    stdin: chunks(options.stdin ?? ""),
    cwd: options.cwd ?? REPOSITORY,
    env: options.env ?? {},
    signal: options.signal ?? new AbortController().signal,
  });
  return { code, ...written };
}

/** In small pieces, as pipes give them. */
async function* chunks(stdin: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(stdin);
  for (let at = 0; at < bytes.length; at += 1000) {
    yield bytes.subarray(at, at + 1000);
    await Promise.resolve();
  }
}

/** A folder with these files, by path. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "canon-cli-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A project of its own with the definitions of a small data model. */
export function smallProject(): string {
  const root = folderWith({ "package.json": "{}" });
  cpSync(join(REPOSITORY, "test/fixtures/commands/small"), join(root, "definitions"), {
    recursive: true,
  });
  mkdirSync(join(root, "node_modules"));
  return root;
}

/** A shell of its own for what needs a process: node with the sources of the tool. */
export const CANON = [
  process.execPath,
  "--import",
  join(REPOSITORY, "node_modules/tsx/dist/loader.mjs"),
  join(REPOSITORY, "generator/bin.ts"),
] as const;
