import type { IncomingMessage, ServerResponse } from "node:http";

import type { Registry } from "../registry/http/registry.ts";
import { respond } from "../registry/http/respond.ts";
import { problem, type HttpResponse } from "../registry/http/response.ts";

/** How requests are handled. */
export interface Handling {
  readonly registry: Registry;
  /** Bytes of a body. */
  readonly maxBody: number;
  /** Whether the connection ends with the answer. */
  readonly isLast: () => boolean;
  /** Gets what went wrong inside. Nothing of the request is in it. */
  readonly onFault: (fault: Error) => void;
}

/** Reads a request, and answers it. Never rejects. */
export async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  handling: Handling,
): Promise<void> {
  const answer = await answerTo(request, handling).catch((error: unknown) => {
    handling.onFault(error instanceof Error ? error : new Error("No error was thrown."));
    return problem(500, "The server failed to answer.");
  });
  if (answer === undefined || response.destroyed) return;
  const last = handling.isLast() || answer.status === 413 ? { connection: "close" } : {};
  response.writeHead(answer.status, { ...answer.headers, ...last });
  response.end(answer.body);
}

/** Undefined if the client has gone. */
async function answerTo(
  request: IncomingMessage,
  { registry, maxBody }: Handling,
): Promise<HttpResponse | undefined> {
  const body = isTooLong(request, maxBody) ? "too-long" : await bodyOf(request, maxBody);
  if (body === "gone") return undefined;
  if (body === "too-long") return problem(413, `A body has at most ${maxBody} bytes.`);
  const { method = "", url = "", headers } = request;
  const asked = { "if-none-match": headers["if-none-match"] };
  return await respond({ method, target: url, headers: asked, body }, registry);
}

/** Whether a request says itself that its body is too long. */
export function isTooLong({ headers }: IncomingMessage, maxBody: number): boolean {
  return Number(headers["content-length"] ?? 0) > maxBody;
}

async function bodyOf(
  request: IncomingMessage,
  maxBody: number,
): Promise<Uint8Array | "too-long" | "gone"> {
  return await new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on("data", (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= maxBody) chunks.push(chunk);
      else resolve("too-long");
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", () => resolve("gone"));
    request.on("close", () => resolve("gone"));
  });
}
