import { ROOT } from "../typescript/module-path.ts";

/** What checks messages: for all data models, in the runtime, and in one data model. */
const SHARED = /^(formats|shapes|value-sets|index|messages)\.ts$/;
const RUNTIME = /^((checkers|messages)\/|[^/]*$)/;
const MODEL = /^(events\/|(index|messages|shapes|value-sets)\.ts$)/;

/** The file with all that checks messages. */
const CODE = `${ROOT}/code.ts`;

/**
 * The file that holds the code of a generated module. To load a file costs a process more than to
 * read what is in it, so all that checks messages lies in one. Bundlers leave out what is not used of
 * it. All else is loaded only by who asks for it.
 */
export function chunkOf(path: string): string {
  const [, folder = "", name = ""] = /^[^/]*\/(runtime\/|models\/[^/]+\/|)(.*)$/.exec(path) ?? [];
  const [alone] = name.split(/\/|\.ts$/);
  const isCode = folder === "runtime/" ? RUNTIME : folder === "" ? SHARED : MODEL;
  return isCode.test(name) ? CODE : `${ROOT}/${folder}${alone}.ts`;
}

/** What tells apart the things that data models call by the same name: `Scheduling_New`. */
export function ownerOf(path: string): string | undefined {
  return /^[^/]*\/models\/([^/]+)\//.exec(path)?.[1];
}
