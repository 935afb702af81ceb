import { resolve } from "node:path";

import { UsageError, type Command } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import { shownPath } from "./folders.ts";
import { faultText, isLoopback, portOption, untilStopped } from "./listening.ts";

/** `canon serve`. */
export const serve: Command = {
  name: "serve",
  summary: "Serves a registry tree over HTTP, also to clients of Confluent's Schema Registry.",
  usage: "serve [<tree>] [--host <name>] [--port <number>]",
  examples: ["canon serve", "canon serve dist/registry --port 8081", "canon serve --host 0.0.0.0"],
  options: [
    {
      name: "host",
      kind: "text",
      value: "<name>",
      summary: "which interface to listen on (default: 127.0.0.1, which only this machine reaches)",
    },
    {
      name: "port",
      kind: "text",
      value: "<number>",
      summary: "which port to listen on, 0 for any that is free (default: 8081)",
    },
  ],
  async run(context) {
    const [asked = "dist/registry", ...others] = context.args;
    if (others.length > 0)
      throw new UsageError("Only one tree is served.", `Usage: canon ${serve.usage}`);
    const tree = resolve(context.cwd, asked);
    const host = context.options.text("host") ?? "127.0.0.1";
    const { serve: start } = await import("../run/serve.ts");
    const { url, stop } = await start({
      tree,
      host,
      port: portOption(context, 8081),
      onFault: (fault) => context.stderr.write(faultText(fault)),
    });
    context.stdout.write(`Serving ${shownPath(context, tree)} at ${url}. Stop with Ctrl+C.\n`);
    if (!isLoopback(host))
      context.stderr.write("Everyone who reaches this address can read the registry.\n");
    await untilStopped(context.signal);
    await stop();
    return EXIT.ok;
  },
};
