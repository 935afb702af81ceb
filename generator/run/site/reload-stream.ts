import type { IncomingMessage, ServerResponse } from "node:http";
import type { Preview } from "./preview.ts";

/** The pages that are open, and hear of each change. */
export interface ReloadStream {
  /** Tells a page what there is now, and keeps it for later. */
  open(request: IncomingMessage, response: ServerResponse, preview: Preview): void;
  /** Tells all of them. */
  tell(preview: Preview): void;
  end(): void;
}

/** Server-sent events: what a browser takes up again by itself when the server comes back. */
export function reloadStream(): ReloadStream {
  const pages = new Set<ServerResponse>();
  return {
    open(request, response, preview) {
      // Silent for as long as nothing changes.
      request.socket.setTimeout(0);
      response.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      response.write(eventOf(preview));
      pages.add(response);
      response.once("close", () => pages.delete(response));
    },
    tell(preview) {
      for (const page of pages) page.write(eventOf(preview));
    },
    end() {
      for (const page of pages) page.end();
    },
  };
}

function eventOf({ version, problems }: Preview): string {
  return `data: ${JSON.stringify({ version, problems })}\n\n`;
}
