import { ts } from "ts-morph";

/** What the parser of TypeScript has against a file. */
export function syntaxErrors(file: ts.SourceFile): readonly string[] {
  // The parser notes its findings on the file, in a property that its types leave out.
  const { parseDiagnostics } = file as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.Diagnostic[];
  };
  return parseDiagnostics.map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, " "),
  );
}
