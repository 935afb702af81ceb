import type { ts as TypeScript } from "ts-morph";
import { invariant } from "../../base/invariant.ts";
import { ts } from "../typescript/ts-morph.ts";

/** A module of TypeScript as the files that a package ships. */
interface Transpiled {
  /** Undefined for a module that holds nothing but types. */
  readonly esm: string | undefined;
  readonly cjs: string | undefined;
  /** Declarations for importers in ESM (`.d.ts`) and in CommonJS (`.d.cts`). */
  readonly esmTypes: string;
  readonly cjsTypes: string;
}

const OPTIONS: TypeScript.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  isolatedModules: true,
  newLine: ts.NewLineKind.LineFeed,
};

/**
 * Turns one module into JavaScript and declarations, by the compiler that ts-morph brings along.
 * Modules are taken one by one, without type checking, as every type in them is written out.
 */
export function transpile(path: string, text: string): Transpiled {
  const esm = javaScript(path, text, ts.ModuleKind.ESNext);
  const hasCode = esm.replace(/^\s*(\/\/.*\n)*/, "").trim() !== "export {};";
  const esmTypes = declarations(path, text);
  return {
    esm: hasCode ? esm : undefined,
    cjs: hasCode ? javaScript(path, toCommonJs(path, text), ts.ModuleKind.CommonJS) : undefined,
    esmTypes,
    cjsTypes: toCommonJs(path, esmTypes),
  };
}

function javaScript(fileName: string, text: string, module: TypeScript.ModuleKind): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { ...OPTIONS, module },
  });
  assertNone(fileName, diagnostics);
  return outputText;
}

function declarations(fileName: string, text: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { ...OPTIONS, isolatedDeclarations: true, declaration: true },
  });
  assertNone(fileName, diagnostics);
  return outputText;
}

/** The text with the paths of its imports as they are called in CommonJS: `./shapes.cjs`. */
function toCommonJs(path: string, text: string): string {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  let result = "";
  let end = 0;
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const specifier = statement.moduleSpecifier;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) continue;
    const close = specifier.end - 1;
    result += text.slice(end, close).replace(/\.js$/, ".cjs");
    end = close;
  }
  return result + text.slice(end);
}

/** Generated code that does not transpile is a bug, and must not be shipped. */
function assertNone(path: string, diagnostics: readonly TypeScript.Diagnostic[]): void {
  const [first] = diagnostics;
  if (first === undefined) return;
  invariant(false, `"${path}": ${ts.flattenDiagnosticMessageText(first.messageText, " ")}`);
}
