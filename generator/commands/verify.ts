import { resolve } from "node:path";

import { readPublicKey } from "../run/signing-keys.ts";
import { verifyPackage } from "../run/verify-package.ts";
import { verifyTarget, type VerifyTarget } from "../run/verify-target.ts";
import { verifyTree } from "../run/verify-tree.ts";
import { UsageError, type Command, type CommandContext } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { shownPath } from "./folders.ts";
import { countOf, plural, printFindings, reportFormat } from "./print-findings.ts";
import { progressOn } from "./progress.ts";
import { registryFindings } from "./registry-findings.ts";

/** `canon verify`. */
export const verify: Command = {
  name: "verify",
  summary: "Verifies a registry tree or a package: every file, digest, link and signature.",
  usage: "verify [<tree, package folder, .tgz file or package name>] [--key <file>] [--tree <dir>]",
  examples: [
    "canon verify dist/registry",
    "canon verify dist/registry --key canon-key.public.pem",
    "canon verify @canon/patient-admin --tree dist/registry",
  ],
  options: [
    {
      name: "key",
      kind: "text",
      value: "<file>",
      summary: "public key that a tree must be signed with",
    },
    {
      name: "tree",
      kind: "text",
      value: "<dir>",
      summary: "tree that the schemas of a package must come from",
    },
  ],
  async run(context) {
    const [asked = "dist/registry", ...others] = context.args;
    if (others.length > 0)
      throw new UsageError("Only one thing is verified.", `Usage: canon ${verify.usage}`);
    const target = verifyTarget(asked, context.cwd);
    if (target === undefined) {
      throw new UsageError(
        `"${asked}" is no registry tree, package folder, .tgz file or installed package.`,
        'A tree is made by "canon tree", packages by "canon pack".',
      );
    }
    return target.kind === "tree"
      ? await ofTree(context, target)
      : await ofPackage(context, target);
  },
};

async function ofTree(context: CommandContext, { path }: VerifyTarget): Promise<ExitCode> {
  const { options, signal, cwd } = context;
  if (options.text("tree") !== undefined)
    throw new UsageError('"--tree" is for packages.', "A tree is verified by itself.");
  const file = options.text("key");
  const key = file === undefined ? {} : { key: readPublicKey(resolve(cwd, file)) };
  const progress = progressOn(context.stderr);
  const onFile = (done: number, all: number): void => {
    if (done % 100 === 0) progress.show(`Verifying ${done} of ${all} files`);
  };
  const verdict = await verifyTree({ folder: path, ...key, signal, onFile });
  progress.end();
  const { problems, files, editions, signedBy } = verdict;
  const findings = registryFindings(context, path, problems);
  const trusted = file === undefined ? "" : ", the key that was given";
  const signed =
    signedBy.length === 0 ? "not signed" : `signed by ${signedBy.join(", ")}${trusted}`;
  return print(context, {
    findings,
    facts: { files, editions, signedBy },
    summary: `${shownPath(context, path)}: ${plural(files, "file")}, ${plural(editions.length, "edition")}, ${signed}`,
  });
}

async function ofPackage(context: CommandContext, { path }: VerifyTarget): Promise<ExitCode> {
  const { options, signal, cwd } = context;
  if (options.text("key") !== undefined)
    throw new UsageError('"--key" is for trees.', 'Say "--tree <dir>", and verify that tree.');
  const asked = options.text("tree");
  const tree = asked === undefined ? {} : { tree: resolve(cwd, asked) };
  const { problems, files, manifest } = await verifyPackage({ path, ...tree, signal });
  const what = manifest === undefined ? "" : ` ${manifest.package} ${manifest.version},`;
  return print(context, {
    findings: registryFindings(context, path, problems),
    facts: { files, package: manifest?.package, version: manifest?.version },
    summary: `${shownPath(context, path)}:${what} ${plural(files, "file")}`,
  });
}

interface Outcome {
  readonly findings: ReturnType<typeof registryFindings>;
  readonly facts: object;
  readonly summary: string;
}

function print(context: CommandContext, { findings, facts, summary }: Outcome): ExitCode {
  const format = reportFormat(context);
  if (format !== "text" || findings.length > 0) printFindings(context, findings, { facts });
  if (format === "text") context.stdout.write(`${summary}; ${countOf(findings)}.\n`);
  return findings.some(({ severity }) => severity === "error") ? EXIT.findings : EXIT.ok;
}
