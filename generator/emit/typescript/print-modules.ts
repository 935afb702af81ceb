import type { Project as TsMorphProject, StatementStructures, WriterFunction } from "ts-morph";
import type { OutputFile } from "../../base/output-file.ts";
import { IndentationText, Project } from "./ts-morph.ts";

/** A part of a module: a structure, or text for what structures cannot lay out. */
export type Statement = string | StatementStructures;

/** A module of TypeScript before it is text. */
export interface Module {
  readonly path: string;
  readonly statements: readonly Statement[];
}

/** Prints modules, each from its structures in one go. */
export function printModules(modules: readonly Module[]): readonly OutputFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  });
  return modules.map(({ path, statements }) => ({ path, text: tidy(textOf(project, statements)) }));
}

/** Ends the creation of a source file. Never leaves this file. */
class Printed extends Error {}

/**
 * The text that ts-morph prints for statements. It would go on to parse that text, which takes more
 * than twice as long as printing it and serves nobody here: the last statement ends it before.
 */
function textOf(project: TsMorphProject, statements: readonly Statement[]): string {
  let text = "";
  const last: WriterFunction = (writer) => {
    text = `${writer.toString().trimEnd()}\n`;
    throw new Printed();
  };
  try {
    project.createSourceFile("module.ts", { statements: [...statements, last] });
  } catch (error) {
    if (!(error instanceof Printed)) throw error;
  }
  return text;
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
