import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/source.ts";
import type { Edition } from "../catalog/edition.ts";
import { editionFault } from "./edition-fault.ts";

/** An edition, and the file that it was read from. */
export interface EditionFile {
  readonly edition: Edition;
  readonly file: SourceFile;
}

/** Editions, oldest first, that do not follow the one before them, or are not called as their files. */
export function checkChain(files: readonly EditionFile[]): readonly Diagnostic[] {
  return files.flatMap(({ edition, file }, index) => {
    const { name, previous } = edition;
    const before = files[index - 1]?.edition;
    const problem =
      file.path === `editions/${name}.json`
        ? linkProblem(previous, before)
        : `has the name "${name}".`;
    if (problem === undefined) return [];
    const span = { file: file.path, start: 0, end: Math.min(1, file.text.length) };
    return [editionFault("broken-chain", span, `"${file.path}" ${problem}`)];
  });
}

function linkProblem(
  previous: Edition["previous"],
  before: Edition | undefined,
): string | undefined {
  if (previous === undefined && before === undefined) return undefined;
  if (previous === undefined) return `follows no edition, and "${before?.name}" is older.`;
  if (before === undefined || before.name !== previous.name)
    return `follows the edition "${previous.name}", which is not the one before it.`;
  return before.digest === previous.digest
    ? undefined
    : `follows an edition "${previous.name}" with other bytes.`;
}
