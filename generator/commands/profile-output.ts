import { basename, dirname, extname, join, resolve } from "node:path";

import { atomicWrite } from "../run/atomic-write.ts";
import { EnvironmentError, naming } from "../run/environment-error.ts";
import { nodeFileSystem } from "../run/file-system.ts";
import { UsageError, type CommandContext } from "./command.ts";
import { shownPath } from "./folders.ts";

/** How profiles and their differences can be written. */
export const PROFILE_FORMATS = ["text", "json", "html", "markdown"] as const;

export type ProfileFormat = (typeof PROFILE_FORMATS)[number];

const ENDINGS: Readonly<Record<string, ProfileFormat>> = {
  ".txt": "text",
  ".json": "json",
  ".html": "html",
  ".md": "markdown",
};

/** The format that is asked for, or that the file to write is called by, or the first. Throws a `UsageError` for any other. */
export function profileFormat<F extends ProfileFormat>(
  { options }: CommandContext,
  formats: readonly [F, ...F[]],
): F {
  const asked = options.text("format");
  const named = ENDINGS[extname(options.text("out") ?? "")];
  const found = formats.find((format) => format === (asked ?? named));
  if (found !== undefined) return found;
  if (asked === undefined) return formats[0];
  throw new UsageError(`This is not written as "${asked}".`, `It takes ${formats.join(", ")}.`);
}

/** Where a result goes. */
export interface ProfileOutput {
  readonly colours: boolean;
  write(text: string): void;
}

/**
 * Stdout, or the file that `--out` names, which is wholly old or wholly new at any time. Throws at once
 * if that cannot be, since what there is to write may take hours to make.
 */
export function profileOutput(context: CommandContext): ProfileOutput {
  const out = context.options.text("out");
  if (out === undefined) return context.stdout;
  const path = targetOf(resolve(context.cwd, out));
  return {
    colours: false,
    write(text) {
      atomicWrite(nodeFileSystem, path, Buffer.from(text));
      context.stderr.write(`${shownPath(context, path)} is written.\n`);
    },
  };
}

/** The path of a file that is there, or that can be. A link stays one: what it points to is written. */
function targetOf(path: string): string {
  const { kindOf, realPath } = nodeFileSystem;
  const target = naming("write", path, () =>
    kindOf(path) === undefined ? join(realPath(dirname(path)), basename(path)) : realPath(path),
  );
  const kind = kindOf(target);
  if (kind === undefined || kind === "file") return target;
  const what = kind === "folder" ? "a folder" : "no file";
  throw new EnvironmentError(`Cannot write "${path}": it is ${what}.`);
}
