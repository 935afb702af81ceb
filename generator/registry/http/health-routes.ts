import { LATEST } from "../tree/paths.ts";
import { parseLatest } from "../tree/read-document.ts";
import { json, problem } from "./response.ts";
import type { Route } from "./route.ts";

/** For whoever keeps the server running. */
export const healthRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/healthz",
    summary: "Whether the tree can be read, and its newest edition.",
    async answer({ registry }) {
      const bytes = await registry.tree.read(LATEST);
      const latest = bytes && parseLatest(bytes);
      if (latest === undefined) return problem(503, `The tree has no readable "${LATEST}".`);
      return json(200, { status: "ok", edition: latest.edition });
    },
  },
];
