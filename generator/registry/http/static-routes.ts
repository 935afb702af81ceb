import { isImmutable } from "../tree/paths.ts";
import { problem, response, type HttpResponse } from "./response.ts";
import { param, type Route } from "./route.ts";

/** The tree as it is. */
export const staticRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/*",
    summary: "A file of the tree: `/v1/index.json`.",
    async answer(call) {
      const path = `v1/${param(call, "*")}`;
      const body = await call.registry.tree.read(path);
      return body === undefined ? problem(404, "The tree has no such file.") : fileOf(path, body);
    },
  },
];

function fileOf(path: string, body: Uint8Array): HttpResponse {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  const type = TYPES.get(ending) ?? "application/octet-stream";
  const life = isImmutable(path) ? "public, max-age=31536000, immutable" : "public, max-age=60";
  return response(200, { "content-type": type, "cache-control": life }, body);
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["json", "application/json; charset=utf-8"],
  ["pem", "application/x-pem-file"],
]);
