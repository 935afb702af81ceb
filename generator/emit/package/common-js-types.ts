import { ts } from "../typescript/ts-morph.ts";

/** Declarations as they are for CommonJS: the paths of their imports end in `.cjs`. */
export function commonJsTypes(path: string, text: string): string {
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
