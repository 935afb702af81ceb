import { conditional } from "./entity-tag.ts";
import type { Registry } from "./registry.ts";
import type { HttpRequest } from "./request.ts";
import { problem, response, type HttpResponse } from "./response.ts";
import { matchRoute, type Route } from "./route.ts";
import { routes } from "./routes.ts";
import { targetOf } from "./target.ts";

const READ_ONLY =
  'Nothing is written over HTTP. Change the definitions, then run "canon release" and "canon tree".';

/** The answer to a request. Never throws for what a client sends. */
export async function respond(request: HttpRequest, registry: Registry): Promise<HttpResponse> {
  const answer = await answerTo(request, registry);
  return request.method === "HEAD" ? { ...answer, body: new Uint8Array() } : answer;
}

async function answerTo(request: HttpRequest, registry: Registry): Promise<HttpResponse> {
  if (request.method === "OPTIONS" && request.target === "*") return options(routes);
  const target = targetOf(request.target);
  const found = target === undefined ? [] : routesAt(target.segments);
  if (target === undefined || found.length === 0) {
    if (METHODS.includes(request.method)) return problem(404, "There is nothing at this address.");
    return notAllowed([]);
  }
  if (request.method === "OPTIONS") return options(found.map(({ route }) => route));
  const method = request.method === "HEAD" ? "GET" : request.method;
  const match = found.find(({ route }) => route.method === method);
  if (match === undefined) return notAllowed(found.map(({ route }) => route));
  const { route, params } = match;
  const { body } = request;
  const answer = await route.answer({ params, query: target.query, body, registry });
  return method === "GET" ? conditional(request, answer) : answer;
}

const METHODS = ["GET", "HEAD", "POST", "OPTIONS"];

interface Match {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

function routesAt(segments: readonly string[]): readonly Match[] {
  return routes.flatMap((route) => {
    const params = matchRoute(route, segments);
    return params === undefined ? [] : [{ route, params }];
  });
}

function options(found: readonly Route[]): HttpResponse {
  return response(204, { allow: allow(found) });
}

function notAllowed(found: readonly Route[]): HttpResponse {
  const refused = problem(405, READ_ONLY);
  return { ...refused, headers: { ...refused.headers, allow: allow(found) } };
}

function allow(found: readonly Route[]): string {
  const methods = new Set<string>(found.map(({ method }) => method));
  return METHODS.filter(
    (name) => name === "OPTIONS" || methods.has(name) || (name === "HEAD" && methods.has("GET")),
  ).join(", ");
}
