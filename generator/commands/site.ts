import { UsageError, type Command } from "./command.ts";

/** `canon site`. */
export const site: Command = {
  name: "site",
  summary: "Builds the reference site as static files, or serves it while definitions are edited.",
  usage: "site build|serve [--edition <names>] [--out <dir>] [--host <name>] [--port <number>]",
  examples: [
    "canon site build",
    "canon site build --edition 2026-11 --out public",
    "canon site serve",
    "canon site serve --port 8082",
  ],
  options: [
    {
      name: "edition",
      kind: "list",
      value: "<names>",
      summary:
        "shows these editions only, separated by commas; unreleased: the definitions as they are",
    },
    {
      name: "out",
      kind: "text",
      value: "<dir>",
      summary: "build: folder of the site, which is replaced as a whole (default: dist/site)",
    },
    {
      name: "host",
      kind: "text",
      value: "<name>",
      summary: "serve: which interface to listen on (default: 127.0.0.1, this machine alone)",
    },
    {
      name: "port",
      kind: "text",
      value: "<number>",
      summary: "serve: which port to listen on, 0 for any that is free (default: 8080)",
    },
  ],
  async run(context) {
    const [action, ...others] = context.args;
    if (action === undefined || others.length > 0)
      throw new UsageError('Say what to do: "build" or "serve".', `Usage: canon ${site.usage}`);
    switch (action) {
      case "build":
        return await (await import("./site-build.ts")).siteBuild(context);
      case "serve":
        return await (await import("./site-serve.ts")).siteServe(context);
      default:
        throw new UsageError(`"canon site" knows no "${action}".`, `Usage: canon ${site.usage}`);
    }
  },
};
