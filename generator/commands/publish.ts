import { didYouMean } from "../base/did-you-mean.ts";
import { kebabCase } from "../base/kebab-case.ts";
import { UMBRELLA } from "../emit/package/package-names.ts";
import { nodeFileSystem } from "../run/file-system.ts";
import { pack } from "../run/pack.ts";
import { npmClient } from "../run/publish/npm-client.ts";
import { publish as runPublish } from "../run/publish/publish.ts";
import type { RegistryClient } from "../run/publish/registry-client.ts";
import { writeTarballs, type Tarball } from "../run/tarballs.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { editionOption } from "./edition-option.ts";
import type { ExitCode } from "./exit-code.ts";
import { definitionsFolder } from "./folders.ts";
import { packagesFolder, tarballsFolder } from "./packages-folder.ts";
import { printPublished } from "./print-published.ts";
import { printResult } from "./print-result.ts";
import { progressOn } from "./progress.ts";

/** `canon publish`. */
export const publish: Command = {
  name: "publish",
  summary: "Publishes the packages that an npm registry does not have yet.",
  usage: "publish [--edition <edition>] [--registry <url>] [--model <names>] [--dry-run]",
  examples: [
    "canon publish --dry-run",
    "canon publish --registry https://npm.example.com/",
    "canon publish --edition 2023-03 --model PatientAdmin,Scheduling",
  ],
  options: [
    {
      name: "edition",
      kind: "text",
      value: "<edition>",
      summary: "publishes the packages of an edition, not of the definitions as they are",
    },
    {
      name: "registry",
      kind: "text",
      value: "<url>",
      summary: "the registry (default: the one that npm is set up for)",
    },
    {
      name: "model",
      kind: "list",
      value: "<names>",
      summary: "publishes these data models alone, without the package of all",
    },
    {
      name: "tag",
      kind: "text",
      value: "<tag>",
      summary: "the dist-tag (default: latest, which never moves back)",
    },
    {
      name: "tarballs",
      kind: "text",
      value: "<dir>",
      summary: "where the tarballs are written first (default: dist/tarballs)",
    },
    { name: "dry-run", kind: "flag", summary: "shows what would be published" },
  ],
  async run(context) {
    if (context.args.length > 0)
      throw new UsageError(`"canon publish" takes no argument such as "${context.args[0]}".`);
    const registry = registryOption(context);
    const edition = editionOption(context);
    const out = packagesFolder(context, edition);
    const result = await pack({
      definitions: definitionsFolder(context),
      out,
      ...(edition === undefined ? {} : { edition }),
      signal: context.signal,
    });
    if (result.outcome !== "current" && result.outcome !== "written")
      return printResult(context, out, result);
    const all = await writeTarballs(nodeFileSystem, out, tarballsFolder(context));
    const tarballs = chosen(context, all);
    const { cwd, env, signal } = context;
    const scope = (all[0]?.name ?? "").split("/")[0] ?? "";
    const client = await npmClient({ cwd, env, signal, scope, registry });
    return await publishTo(context, client, tarballs);
  },
};

/** The address of the registry, which must be one that can be printed: without a password. */
function registryOption({ options }: CommandContext): string | undefined {
  const given = options.text("registry");
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      'The option "--registry" takes the address of a registry, such as https://npm.example.com/.',
    );
  if (url.username !== "" || url.password !== "")
    throw new UsageError(
      'The address in "--registry" must hold no password.',
      "Log in with npm, or set NPM_TOKEN.",
    );
  return url.href;
}

/** The tarballs that the user asked for, data models first, because the package of all holds them. */
function chosen({ options }: CommandContext, all: readonly Tarball[]): readonly Tarball[] {
  const models = all.filter(({ folder }) => folder !== UMBRELLA);
  const names = options.list("model");
  if (names.length === 0) return [...models, ...all.filter(({ folder }) => folder === UMBRELLA)];
  const wanted = new Set(
    names.map((name) => {
      const kebab = kebabCase(name);
      // A data model whose package would be called like something else has this ending.
      const found = models.find(({ folder }) => [kebab, `${kebab}-model`].includes(folder));
      if (found !== undefined) return found;
      const folders = models.map(({ folder }) => folder);
      throw new UsageError(
        `There is no data model "${name}".`,
        didYouMean(kebab, folders) ?? `There are ${folders.join(", ")}.`,
      );
    }),
  );
  return models.filter((model) => wanted.has(model));
}

async function publishTo(
  context: CommandContext,
  client: RegistryClient,
  tarballs: readonly Tarball[],
): Promise<ExitCode> {
  const { options, signal } = context;
  const tag = options.text("tag");
  const progress = progressOn(context.stderr);
  const packages = await runPublish({
    tarballs,
    client,
    ...(tag === undefined ? {} : { tag }),
    dryRun: options.flag("dry-run"),
    signal,
    onStep: ({ doing, name }) =>
      progress.show(`${doing === "ask" ? "Asking about" : "Publishing"} ${name}`),
  });
  progress.end();
  return printPublished(context, client.url, packages);
}
