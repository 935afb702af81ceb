import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";

import { EnvironmentError } from "./environment-error.ts";
import type { ServeLimits } from "./serve-limits.ts";
import { refuse } from "./serve-refusal.ts";

/** Where to listen, and who answers. */
export interface HttpServerOptions {
  /** Name or address of the interface. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly limits: ServeLimits;
  /** Answers a request. `isLast` tells whether the connection ends with the answer. */
  answer(request: IncomingMessage, response: ServerResponse, isLast: () => boolean): void;
  /** Whether the body of a request may be sent, where a client asks before it does. */
  takesBody(request: IncomingMessage): boolean;
}

/** A server that listens. */
export interface Served {
  /** Where: `http://127.0.0.1:8081`. */
  readonly url: string;
  /** Takes no more requests, and ends when those that are there are answered. */
  stop(): Promise<void>;
}

/** Listens, with limits on what one client can take from the others. */
export async function startServer(options: HttpServerOptions): Promise<Served> {
  const { host, port, limits } = options;
  const server = serverWith(options);
  const open = openAnswers(server);
  await listen(server, host, port);
  return { url: urlOf(server, host), stop: () => close(server, open, limits.stop) };
}

function serverWith({ limits, answer, takesBody }: HttpServerOptions): Server {
  const server = createServer({
    requestTimeout: limits.request,
    headersTimeout: limits.head,
    keepAliveTimeout: limits.idle,
    connectionsCheckingInterval: 500,
    maxHeaderSize: 16 * 1024,
  });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.silence);
  const isLast = (): boolean => !server.listening;
  const onRequest = (request: IncomingMessage, response: ServerResponse): void =>
    answer(request, response, isLast);
  server.on("request", onRequest);
  // Asked before a body is sent: one that is too long is refused unread.
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    if (takesBody(request)) response.writeContinue();
    onRequest(request, response);
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
