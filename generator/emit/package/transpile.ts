import type { ts as TypeScript } from "ts-morph";
import { invariant } from "../../base/invariant.ts";
import type { OutputFile } from "../../base/output-file.ts";
import { ts } from "../typescript/ts-morph.ts";

/** What the compiler makes of a module of TypeScript. */
export interface Transpiled {
  /** JavaScript, as ESM. */
  readonly code: string;
  /** Its declarations, as ESM. Asking for them throws if they cannot be made. */
  readonly types: () => string;
}

/** Modules are taken one by one, without type checking, as every type in them is written out. */
const OPTIONS: TypeScript.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  newLine: ts.NewLineKind.LineFeed,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
  noCheck: true,
  noResolve: true,
  noLib: true,
};

/**
 * Turns modules into JavaScript and declarations, by the compiler that ts-morph brings along. One
 * program for all of them takes a third of the time that one for each would.
 */
export function transpile(modules: readonly OutputFile[]): ReadonlyMap<string, Transpiled> {
  const texts = new Map(modules.map(({ path, text }) => [`/${path}`, text]));
  const written = new Map<string, string>();
  const program = ts.createProgram([...texts.keys()], OPTIONS, hostOf(texts, written));
  const problems = program.getSyntacticDiagnostics();
  assertNone(problems);
  const { diagnostics } = program.emit();
  return new Map(
    modules.map(({ path }) => [
      path,
      {
        code: written.get(`/${path}`.replace(/\.ts$/, ".js")) ?? "",
        types: () => {
          assertNone(diagnostics.filter(({ file }) => file?.fileName === `/${path}`));
          return written.get(`/${path}`.replace(/\.ts$/, ".d.ts")) ?? "";
        },
      },
    ]),
  );
}

function hostOf(
  texts: ReadonlyMap<string, string>,
  written: Map<string, string>,
): TypeScript.CompilerHost {
  return {
    getSourceFile: (path, target) => {
      const text = texts.get(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, target);
    },
    writeFile: (path, text) => void written.set(path, text),
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (path) => texts.has(path),
    readFile: (path) => texts.get(path),
  };
}

/** Generated code that does not transpile is a bug, and must not be shipped. */
function assertNone(diagnostics: readonly TypeScript.Diagnostic[]): void {
  const [first] = diagnostics;
  if (first === undefined) return;
  const text = ts.flattenDiagnosticMessageText(first.messageText, " ");
  invariant(false, `"${first.file?.fileName ?? ""}": ${text}`);
}
