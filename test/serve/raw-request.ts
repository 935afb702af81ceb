import { connect, type Socket } from "node:net";

/** A connection that sends what no client of HTTP would. */
export interface RawConnection {
  readonly socket: Socket;
  send(text: string): void;
  /** All that came back, when the other side has hung up. */
  readonly answer: Promise<string>;
}

/** Connects to a server by its address. */
export function rawConnection(url: string): RawConnection {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const answer = new Promise<string>((resolve) => {
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    // Reset by the server, which had enough: what came until then counts.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("utf8")));
  });
  return { socket, send: (text) => void socket.write(text, "latin1"), answer };
}

/** Sends a text, and returns all that came back. */
export async function sendRaw(url: string, text: string): Promise<string> {
  const { send, answer } = rawConnection(url);
  send(text);
  return await answer;
}
