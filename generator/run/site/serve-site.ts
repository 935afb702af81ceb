import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpRequest } from "../../registry/http/request.ts";
import { environmentErrorOf } from "../environment-error.ts";
import { nodeFileSystem } from "../file-system.ts";
import { startServer, type Served } from "../http-server.ts";
import { SERVE_LIMITS } from "../serve-limits.ts";
import { watchFolder } from "../watch-folder.ts";
import { isOwnName } from "./own-name.ts";
import type { Preview } from "./preview.ts";
import { previewAnswer } from "./preview-answer.ts";
import { readSite, type SiteRead } from "./read-site.ts";
import { RELOAD_STREAM } from "./reload-script.ts";
import { reloadStream, type ReloadStream } from "./reload-stream.ts";

/** What to serve, and where. */
export interface ServeSiteOptions {
  /** Absolute path of the definitions folder. */
  readonly definitions: string;
  /** Names of the editions to show; all if it is not given. */
  readonly shown?: readonly string[];
  /** Name or address of the interface. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Stops to follow changes. */
  readonly signal: AbortSignal;
  /** Told each time that the definitions were read, and says what is wrong with them: an empty text if nothing is. */
  onRead(read: SiteRead): string;
  /** Gets what went wrong inside. */
  onFault(fault: Error): void;
}

/** Serves the site of the definitions as they are, page by page, and follows their changes. */
export async function serveSite(options: ServeSiteOptions): Promise<Served> {
  const { definitions, host, port, signal, onFault } = options;
  const changes = watchFolder(definitions, signal);
  await changes.next();
  let preview = await nextPreview(options, undefined);
  const pages = reloadStream();
  const server = await startServer({
    host,
    port,
    limits: SERVE_LIMITS,
    answer: (request, response, isLast) =>
      answer({ request, response, isLast }, { pages, preview, host, onFault }),
    takesBody: () => false,
  });
  const follow = async (): Promise<void> => {
    for await (const _ of changes) {
      preview = await nextPreview(options, preview.site);
      pages.tell(preview);
    }
  };
  const following = follow().catch((error: unknown) => onFault(faultOf(error)));
  return {
    url: server.url,
    async stop() {
      pages.end();
      await server.stop();
      await following;
    },
  };
}

/** Reads again. While something is wrong, the last site stays. */
async function nextPreview(
  { definitions, shown, onRead }: ServeSiteOptions,
  last: Preview["site"],
): Promise<Preview> {
  const version = randomUUID();
  try {
    const read = await readSite(nodeFileSystem, {
      definitions,
      preview: true,
      ...(shown === undefined ? {} : { shown }),
    });
    return { site: read.site ?? last, problems: onRead(read), version };
  } catch (error) {
    const known = last === undefined ? undefined : environmentErrorOf(error);
    if (known === undefined) throw error;
    return { site: last, problems: known.message, version };
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly isLast: () => boolean;
}

interface Shown extends Pick<ServeSiteOptions, "host" | "onFault"> {
  readonly pages: ReloadStream;
  readonly preview: Preview;
}

function answer({ request, response, isLast }: Exchange, shown: Shown): void {
  const { pages, preview, host, onFault } = shown;
  const { method, url, headers } = request;
  request.resume();
  if (method === "GET" && url === `/${RELOAD_STREAM}` && isOwnName(headers.host, host)) {
    pages.open(request, response, preview);
    return;
  }
  try {
    const { status, headers: said, body } = previewAnswer(requestOf(request), preview, host);
    response.writeHead(status, { ...said, ...(isLast() ? { connection: "close" } : {}) });
    response.end(body);
  } catch (error) {
    onFault(faultOf(error));
    response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
    response.end("The page could not be made. The terminal says more.\n");
  }
}

function requestOf({ method = "", url = "", headers }: IncomingMessage): HttpRequest {
  const asked = {
    host: headers.host,
    "if-none-match": headers["if-none-match"],
    "accept-encoding": headers["accept-encoding"]?.toString(),
  };
  return { method, target: url, headers: asked, body: new Uint8Array() };
}

function faultOf(error: unknown): Error {
  return error instanceof Error ? error : new Error("No error was thrown.");
}
