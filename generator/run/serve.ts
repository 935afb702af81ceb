import { LATEST } from "../registry/tree/paths.ts";
import { EnvironmentError } from "./environment-error.ts";
import { startServer, type Served } from "./http-server.ts";
import { folderReader } from "./read-tree.ts";
import { checksInProcess } from "./serve-checks.ts";
import { SERVE_LIMITS, type ServeLimits } from "./serve-limits.ts";
import { handle, isTooLong } from "./serve-request.ts";
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

/** Serves a registry tree over HTTP. It reads the tree and nothing else, and writes nothing. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { tree: folder, host, port, onFault, limits = SERVE_LIMITS } = options;
  const tree = rememberingReader(folderReader(folder));
  if ((await tree.read(LATEST)) === undefined)
    throw new EnvironmentError(`"${folder}" holds no registry tree. Run "canon tree" first.`);
  const { check, stop: stopChecks } = checksInProcess();
  const handling = { registry: { tree, check }, maxBody: limits.body, onFault };
  const { url, stop } = await startServer({
    host,
    port,
    limits,
    answer: (request, response, isLast) => void handle(request, response, { ...handling, isLast }),
    takesBody: (request) => !isTooLong(request, limits.body),
  });
  return {
    url,
    async stop() {
      await stop();
      stopChecks();
    },
  };
}
