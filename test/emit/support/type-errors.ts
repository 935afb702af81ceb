import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const compiler = resolve(import.meta.dirname, "../../../node_modules/typescript/bin/tsc");

const OPTIONS = {
  target: "ES2023",
  lib: ["ES2023"],
  module: "nodenext",
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noEmit: true,
};

/** What the compiler of the repository says about all TypeScript of a folder, taken together. */
export function typeErrors(
  folder: string,
  options: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...OPTIONS, ...options } }),
  );
  try {
    execFileSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8", stdio: "pipe" });
    return [];
  } catch (error) {
    return String((error as { readonly stdout?: string }).stdout)
      .trim()
      .split("\n");
  }
}
