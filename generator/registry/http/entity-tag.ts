import { indexOf } from "../../catalog/index-of.ts";
import { digestOf } from "../../base/digest.ts";
import type { HttpRequest } from "./request.ts";
import { response, type HttpResponse } from "./response.ts";

/** A strong entity tag: the digest of the bytes. Files of the tree keep theirs. */
const entityTag = indexOf((body: Uint8Array) => `"${digestOf(body)}"`);

/** A found answer with its entity tag, or none but the news that the client has it already. */
export function conditional({ headers }: HttpRequest, found: HttpResponse): HttpResponse {
  if (found.status !== 200) return found;
  const etag = entityTag(found.body);
  if (!names(headers["if-none-match"], etag))
    return { ...found, headers: { ...found.headers, etag } };
  return response(304, { "cache-control": found.headers["cache-control"] ?? "no-cache", etag });
}

function names(list: string | undefined, etag: string): boolean {
  if (list === undefined) return false;
  const tags = list.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
