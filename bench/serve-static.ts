/** A plain server of files, to measure against. Usage: serve-static.ts <folder>. Prints its address. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";

const root = process.argv[2] ?? ".";

const server = createServer((request, response) => {
  const path = join(root, normalize(new URL(request.url ?? "/", "http://localhost").pathname));
  readFile(path).then(
    (body) => {
      response.writeHead(200, {
        "content-type": "application/json",
        "content-length": body.length,
      });
      response.end(body);
    },
    () => {
      response.writeHead(404);
      response.end();
    },
  );
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
