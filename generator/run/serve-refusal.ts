import type { Duplex } from "node:stream";

import { problem } from "../registry/http/response.ts";

/** Says what is wrong with something that is no request of HTTP, as far as it can still be heard, and hangs up. */
export function refuse(error: Error, socket: Duplex): void {
  const code = "code" in error ? String(error.code) : "";
  if (code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, reason, message } = REFUSALS.get(code) ?? NO_REQUEST;
  const { headers, body } = problem(status, message);
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    "connection: close",
    `content-type: ${headers["content-type"]}`,
    `content-length: ${body.length}`,
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${Buffer.from(body).toString("utf8")}`, () =>
    socket.destroy(),
  );
}

const NO_REQUEST = { status: 400, reason: "Bad Request", message: "This is no request of HTTP." };

const REFUSALS: ReadonlyMap<string, typeof NO_REQUEST> = new Map([
  [
    "HPE_HEADER_OVERFLOW",
    {
      status: 431,
      reason: "Request Header Fields Too Large",
      message: "The head of the request is too long.",
    },
  ],
  [
    "ERR_HTTP_REQUEST_TIMEOUT",
    { status: 408, reason: "Request Timeout", message: "The request took too long to arrive." },
  ],
]);
