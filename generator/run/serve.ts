import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";

import { LATEST } from "../registry/tree/paths.ts";
import { EnvironmentError } from "./environment-error.ts";
import { folderReader } from "./read-tree.ts";
import { checksInProcess } from "./serve-checks.ts";
import { SERVE_LIMITS, type ServeLimits } from "./serve-limits.ts";
import { refuse } from "./serve-refusal.ts";
import { handle, isTooLong, type Handling } from "./serve-request.ts";
import { rememberingReader } from "./serve-tree.ts";

/** What to serve, and where. */
export interface ServeOptions {
  /** Absolute path of the folder that holds `v1/`. */
  readonly tree: string;
  /** Name or address of the interface. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly limits?: ServeLimits;
  /** Gets what went wrong inside. Nothing of a request is in it. */
  readonly onFault: (fault: Error) => void;
}

/** A server that listens. */
export interface Served {
  /** Where: `http://127.0.0.1:8081`. */
  readonly url: string;
  /** Takes no more requests, and ends when those that are there are answered. */
  stop(): Promise<void>;
}

/** Serves a registry tree over HTTP. It reads the tree and nothing else, and writes nothing. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { tree: folder, host, port, onFault, limits = SERVE_LIMITS } = options;
  const tree = rememberingReader(folderReader(folder));
  if ((await tree.read(LATEST)) === undefined)
    throw new EnvironmentError(`"${folder}" holds no registry tree. Run "canon tree" first.`);
  const { check, stop: stopChecks } = checksInProcess();
  const server = serverWith(limits, {
    registry: { tree, check },
    maxBody: limits.body,
    isLast: () => !server.listening,
    onFault,
  });
  const open = openAnswers(server);
  await listen(server, host, port);
  return {
    url: urlOf(server, host),
    async stop() {
      await close(server, open, limits.stop);
      stopChecks();
    },
  };
}

function serverWith(limits: ServeLimits, handling: Handling): Server {
  const server = createServer({
    requestTimeout: limits.request,
    headersTimeout: limits.head,
    keepAliveTimeout: limits.idle,
    connectionsCheckingInterval: 500,
    maxHeaderSize: 16 * 1024,
  });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.silence);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    void handle(request, response, handling);
  };
  server.on("request", answer);
  // Asked before a body is sent: one that is too long is refused unread.
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (!isTooLong(request, handling.maxBody)) response.writeContinue();
    answer(request, response);
  });
  server.on("clientError", refuse);
  return server;
}

/** The answers that are not sent yet. */
function openAnswers(server: Server): ReadonlySet<ServerResponse> {
  const open = new Set<ServerResponse>();
  const watch = (_request: IncomingMessage, response: ServerResponse): void => {
    open.add(response);
    response.once("close", () => open.delete(response));
  };
  server.prependListener("request", watch);
  server.prependListener("checkContinue", watch);
  return open;
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const cause = error.code === "EADDRINUSE" ? "the port is taken" : "the system refused";
      const message = `Cannot listen on "${host}", port ${port}: ${cause} (${error.code}).`;
      reject(new EnvironmentError(message, { cause: error }));
    });
    server.listen({ host, port }, resolve);
  });
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Whoever holds on to a connection, and asks nothing, is not waited for. */
async function close(
  server: Server,
  open: ReadonlySet<ServerResponse>,
  patience: number,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const ended = [...open].map(
    (response) => new Promise((resolve) => response.once("close", resolve)),
  );
  await Promise.race([Promise.all(ended), setTimeout(patience, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
