import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runNode } from "../harness/run-node.ts";
import type { Bench } from "../measurement.ts";

/** Builds the tool and generates everything once with it, in a copy: the repository is not touched. */
export async function prepare(choice: Pick<Bench, "rounds" | "long">): Promise<Bench> {
  const root = resolve(import.meta.dirname, "../..");
  const work = join(root, "bench/node_modules/.cache/canon-bench");
  rmSync(work, { recursive: true, force: true });
  build(root);
  const folder = (name: string): string => {
    const path = join(work, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const canon = join(root, "dist/generator/bin.js");
  const repository = folder("repository");
  copyDefinitions(root, repository);
  await runNode([canon, "generate"], { cwd: repository });
  await runNode([canon, "pack"], { cwd: repository });
  installPackages(join(repository, "dist/packages"), join(work, "node_modules"));
  return {
    ...choice,
    root,
    canon,
    folder,
    definitions: join(repository, "definitions"),
    generated: join(repository, "generated"),
  };
}

/** Copies packages to where everything that is written below can import them. */
function installPackages(from: string, to: string): void {
  for (const { name } of readdirSync(from, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    const manifest: { name: string } = JSON.parse(
      readFileSync(join(from, name, "package.json"), "utf8"),
    );
    cpSync(join(from, name), join(to, manifest.name), { recursive: true });
  }
}

/**
 * Makes a folder that is to the tool what this repository is: definitions, a package, and a
 * `node_modules` for what it remembers.
 */
export function copyDefinitions(root: string, to: string): void {
  cpSync(join(root, "definitions"), join(to, "definitions"), { recursive: true });
  mkdirSync(join(to, "node_modules"));
  writeFileSync(join(to, "package.json"), '{ "private": true }\n');
}

function build(root: string): void {
  const { status, stderr, stdout } = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0)
    throw new Error(`"npm run build" failed; is "npm ci" done there?\n${stdout}${stderr}`);
}
