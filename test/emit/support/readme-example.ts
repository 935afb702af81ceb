import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The code in the README of a package: correct as TypeScript, and as JavaScript too. */
export function readmeExample(folder: string): string {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const [, code] = /```ts\n([^]*?)```/.exec(readme) ?? [];
  if (code === undefined) throw new Error(`No example in the README of ${folder}`);
  return code;
}
