import type { Json } from "../../generator/base/json.ts";
import { runCheck } from "../../generator/registry/http/check/run-check.ts";
import type { Registry } from "../../generator/registry/http/registry.ts";
import { respond } from "../../generator/registry/http/respond.ts";
import type { HttpResponse } from "../../generator/registry/http/response.ts";
import { EDITIONS, treeFilesOf } from "./small-tree.ts";

/** The files of the small tree, by path. */
export const FILES = treeFilesOf(EDITIONS);

/** A registry in memory: the small tree, or other files, and comparisons in this thread. */
export function registryOf(files: ReadonlyMap<string, Uint8Array> = FILES): Registry {
  return {
    tree: { read: (path) => Promise.resolve(files.get(path)) },
    check: (job) => Promise.resolve(runCheck(job)),
  };
}

/** An answer, with its body as text. */
export interface Answer extends HttpResponse {
  readonly text: string;
  /** The body as JSON. */
  json(): Json;
}

/** What is sent beside the first line. */
export interface Asked {
  readonly body?: string | Uint8Array | { readonly [key: string]: unknown };
  readonly ifNoneMatch?: string;
  readonly registry?: Registry;
}

/** Asks the small registry: `ask("GET /subjects")`. */
export async function ask(line: string, asked: Asked = {}): Promise<Answer> {
  const { body = "", ifNoneMatch, registry = registryOf() } = asked;
  const at = line.indexOf(" ");
  const isRaw = typeof body === "string" || body instanceof Uint8Array;
  const response = await respond(
    {
      method: line.slice(0, at),
      target: line.slice(at + 1),
      headers: { "if-none-match": ifNoneMatch },
      body: Buffer.from(isRaw ? body : JSON.stringify(body)),
    },
    registry,
  );
  const text = new TextDecoder().decode(response.body);
  return { ...response, text, json: () => JSON.parse(text) as Json };
}
