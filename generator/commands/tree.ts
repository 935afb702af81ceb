import { resolve } from "node:path";

import { nodeFileSystem } from "../run/file-system.ts";
import { generatorPackage } from "../run/generator-package.ts";
import { readEditions } from "../run/read-editions.ts";
import { readSigningKey } from "../run/signing-keys.ts";
import { writeTree, type WriteTreeResult } from "../run/write-tree.ts";
import type { SigningKey } from "../registry/tree/signing-key.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { definitionsFolder, shownPath } from "./folders.ts";
import { definitionFindings, plural, printFindings, reportFormat } from "./print-findings.ts";
import { progressOn } from "./progress.ts";
import { registryFindings } from "./registry-findings.ts";

/** `canon tree`. */
export const tree: Command = {
  name: "tree",
  summary: "Writes the editions as a tree of files that never change, for any web server.",
  usage: "tree [--out <dir>] [--sign] [--key <file>]",
  examples: ["canon tree", "canon tree --out public/registry --sign --key ~/canon-key.pem"],
  options: [
    {
      name: "out",
      kind: "text",
      value: "<dir>",
      summary: "folder of the tree (default: dist/registry)",
    },
    {
      name: "sign",
      kind: "flag",
      summary: "signs every edition with an ed25519 key: that of --key, or of CANON_SIGNING_KEY",
    },
    { name: "key", kind: "text", value: "<file>", summary: "file of the private key (PKCS#8 PEM)" },
  ],
  async run(context) {
    const { args, options, signal } = context;
    if (args.length > 0)
      throw new UsageError(`"canon tree" takes no argument such as "${args[0]}".`);
    const out = resolve(context.cwd, options.text("out") ?? "dist/registry");
    const key = keyOf(context);
    const { editions, diagnostics, sources } = readEditions(definitionsFolder(context));
    if (diagnostics.length > 0) {
      printFindings(context, definitionFindings(context, { diagnostics, sources }));
      return EXIT.findings;
    }
    const { version: generator } = generatorPackage(nodeFileSystem);
    const tools = { generator, ...(key === undefined ? {} : { key }) };
    const progress = progressOn(context.stderr);
    const onFile = (path: string): void => {
      if (path.endsWith("/manifest.json")) progress.show(`Writing ${path}`);
    };
    const result = await writeTree({ out, editions, tools, signal, onFile });
    progress.end();
    return print(context, out, { ...result, editions: editions.map(({ name }) => name) });
  },
};

function keyOf(context: CommandContext): SigningKey | undefined {
  const { options, env, cwd } = context;
  const file = options.text("key");
  if (!options.flag("sign")) {
    if (file === undefined) return undefined;
    throw new UsageError('"--key" is for signing.', 'Say "--sign" as well.');
  }
  const text = env["CANON_SIGNING_KEY"];
  if (file === undefined && (text === undefined || text === ""))
    throw new UsageError("Sign with which key?", 'Give "--key <file>", or CANON_SIGNING_KEY.');
  return readSigningKey(file === undefined ? { text: text ?? "" } : { file: resolve(cwd, file) });
}

function print(
  context: CommandContext,
  out: string,
  result: WriteTreeResult & { readonly editions: readonly string[] },
): ExitCode {
  const { outcome, written, editions, problems } = result;
  const findings = registryFindings(context, out, problems);
  const format = reportFormat(context);
  if (format !== "text" || findings.length > 0)
    printFindings(context, findings, { facts: { outcome, written, editions } });
  const shown = shownPath(context, out);
  const newest = `${plural(editions.length, "edition")}, the newest is ${editions.at(-1)}`;
  const sentences = {
    current: `${shown} is current: ${newest}.\n`,
    written: `${shown}: ${plural(written.length, "file")} written; ${newest}.\n`,
    refused: `${shown}: nothing that is published was changed.\n`,
  };
  if (format === "text") context.stdout.write(sentences[outcome]);
  return outcome === "refused" ? EXIT.findings : EXIT.ok;
}
