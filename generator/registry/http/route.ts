import { indexOf } from "../../catalog/index-of.ts";
import type { Registry } from "./registry.ts";
import type { HttpResponse } from "./response.ts";

/** One thing that can be asked for: a line of `routes.ts`. */
export interface Route {
  /** `GET` answers `HEAD` as well. */
  readonly method: "GET" | "POST";
  /** `/subjects/:subject/versions`; a `*` at the end stands for all that follows. */
  readonly path: string;
  /** One sentence. */
  readonly summary: string;
  answer(call: Call): HttpResponse | Promise<HttpResponse>;
}

/** A request that reached its route. */
export interface Call {
  /** What stands in the path for `:name`, and for `*`. */
  readonly params: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
  readonly registry: Registry;
}

/** What stands for the names of a route's path, if the segments are of its form. */
export function matchRoute(
  route: Route,
  segments: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const parts = partsOf(route);
  const isOpen = parts.at(-1) === "*";
  if (isOpen ? segments.length < parts.length : segments.length !== parts.length) return undefined;
  const isOther = parts.some((part, at) => !/^[:*]/.test(part) && part !== segments[at]);
  if (isOther) return undefined;
  const named = parts.flatMap((part, at): readonly (readonly [string, string])[] => {
    if (part === "*") return [[part, segments.slice(at).join("/")]];
    return part.startsWith(":") ? [[part.slice(1), segments[at] ?? ""]] : [];
  });
  return new Map(named);
}

const partsOf = indexOf(({ path }: Route) => path.slice(1).split("/"));

/** What stands for a name of the route's own path. */
export function param({ params }: Call, name: string): string {
  return params.get(name) ?? "";
}
