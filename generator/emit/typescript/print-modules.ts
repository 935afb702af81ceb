import type { StatementStructures } from "ts-morph";
import type { OutputFile } from "../../base/output-file.ts";
import { IndentationText, Project } from "./ts-morph.ts";

/** A part of a module: a structure, or text for what structures cannot lay out. */
export type Statement = string | StatementStructures;

/** A module of TypeScript before it is text. */
export interface Module {
  readonly path: string;
  readonly statements: readonly Statement[];
}

/**
 * Prints modules. Each is created whole from its structures in one project in memory: building
 * one up by `addInterface` and the like costs time that is quadratic in its size.
 */
export function printModules(modules: readonly Module[]): readonly OutputFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  });
  return modules.map(({ path, statements }) => {
    const file = project.createSourceFile(path, { statements: [...statements] });
    const text = tidy(file.getFullText());
    file.forget();
    return { path, text };
  });
}

/**
 * A line break inside a type that ts-morph must not indent on its own. The separator can come from
 * nowhere else: every escape takes it out of texts.
 */
export const LINE_BREAK = "\u2028";

/**
 * What ts-morph lays out otherwise than prettier. No text of the definitions spans lines in code,
 * and in comments every line begins with an asterisk, so this touches layout alone.
 */
function tidy(text: string): string {
  return text
    .replace(/\n{3,}/g, "\n\n")
    .replaceAll(" {\n}", " {}")
    .replaceAll(LINE_BREAK, "\n");
}
