import { conditional } from "../../registry/http/entity-tag.ts";
import type { HttpRequest } from "../../registry/http/request.ts";
import { response, type HttpResponse } from "../../registry/http/response.ts";
import { ASSETS } from "../../site/address.ts";
import { CONTENT_SECURITY_POLICY } from "../../site/layout/policy.ts";
import { hasPage, siteFile } from "../../site/site-file.ts";
import type { Site } from "../../site/site.ts";
import { contentType } from "./content-type.ts";
import { encoded } from "./encoded.ts";
import { isOwnName } from "./own-name.ts";
import type { Preview } from "./preview.ts";
import { problemPage } from "./problem-page.ts";
import { RELOAD_MODULE, reloadScript } from "./reload-script.ts";

/** Answers a request for a file of a preview. Never throws for what a client sends. */
export function previewAnswer(request: HttpRequest, preview: Preview, host: string): HttpResponse {
  const answer = answerTo(request, preview, host);
  return request.method === "HEAD" ? { ...answer, body: new Uint8Array() } : answer;
}

function answerTo(request: HttpRequest, preview: Preview, host: string): HttpResponse {
  const { method, target, headers } = request;
  if (!isOwnName(headers["host"], host))
    return plain(403, "This server answers to its own name only.\n");
  if (method !== "GET" && method !== "HEAD")
    return withHeader(plain(405, "Pages are read, and nothing else.\n"), "allow", "GET, HEAD");
  const [, path = "", query = ""] = /^\/([^?]*)(\?.*)?$/s.exec(target) ?? [];
  const name = decoded(path);
  if (name === undefined) return plain(400, "The address is badly encoded.\n");
  if (name === RELOAD_MODULE) return sent(request, { status: 200, path: name, text: reloadScript });
  const { site, problems } = preview;
  if (site === undefined)
    return sent(request, { status: 500, path: "index.html", text: problemPage(problems) });
  const isFolder = name === "" || name.endsWith("/");
  if (!isFolder && hasPage(site, `${name}/`))
    return withHeader(plain(308, ""), "location", `/${path.replace(/^\/+/, "")}/${query}`);
  const file = isFolder ? `${name}index.html` : name;
  const text = siteFile(site, file);
  if (text !== undefined) return sent(request, { status: 200, path: file, text });
  return sent(request, { status: 404, path: "404.html", text: missingPage(site) });
}

function missingPage(site: Site): string {
  return siteFile(site, "404.html") ?? problemPage("There is no page at this address.");
}

interface Sent {
  readonly status: number;
  readonly path: string;
  readonly text: string;
}

function sent(request: HttpRequest, { status, path, text }: Sent): HttpResponse {
  const isPage = path.endsWith(".html");
  const script = `<script type="module" src="/${RELOAD_MODULE}"></script></head>`;
  const body = isPage ? text.replace("</head>", () => script) : text;
  const { bytes, encoding } = encoded(body, request.headers["accept-encoding"] ?? "");
  const life = path.startsWith(ASSETS) ? "public, max-age=31536000, immutable" : "no-cache";
  const headers = {
    "content-type": contentType(path),
    "cache-control": life,
    vary: "accept-encoding",
    ...(encoding === undefined ? {} : { "content-encoding": encoding }),
    ...(isPage ? { "content-security-policy": CONTENT_SECURITY_POLICY } : {}),
    "referrer-policy": "no-referrer",
  };
  return conditional(request, response(status, headers, bytes));
}

function plain(status: number, text: string): HttpResponse {
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return response(status, headers, Buffer.from(text));
}

function withHeader(answer: HttpResponse, name: string, value: string): HttpResponse {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
