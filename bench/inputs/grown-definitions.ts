import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyDefinitions } from "./prepare.ts";

/** Makes a repository with so many times the data models, the copies under names of their own. */
export function growDefinitions(root: string, to: string, times: number): void {
  copyDefinitions(root, to);
  const models = join(to, "definitions/models");
  const names = readdirSync(models);
  for (let copy = 1; copy < times; copy += 1) {
    for (const name of names) copyModel(models, name, `${name}Copy${letters(copy)}`);
  }
}

function copyModel(models: string, name: string, copy: string): void {
  cpSync(join(models, name), join(models, copy), { recursive: true });
  const file = join(models, copy, "model.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^title: .*$/m, `title: ${copy}`));
}

/** A name for a number, in letters alone. */
function letters(number: number): string {
  const rest = Math.floor(number / 26);
  return (rest === 0 ? "" : letters(rest)) + String.fromCodePoint(97 + (number % 26));
}
