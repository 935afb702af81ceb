import { posix } from "node:path";
import type { ts as TypeScript } from "ts-morph";
import { invariant } from "../../../base/invariant.ts";
import { ts } from "../../typescript/ts-morph.ts";
import { nameUses, type NameUse } from "./name-uses.ts";

/** Something that a module exports; `*` stands for the module itself, as an object of its exports. */
export interface Source {
  readonly module: string;
  readonly name: string;
}

/** A module of JavaScript, taken apart so that it can be joined with others. */
export interface Linkable {
  readonly path: string;
  /** Paths of the modules that it imports or hands on, in order. */
  readonly targets: readonly string[];
  /** By the name that the module calls it. */
  readonly imports: ReadonlyMap<string, Source>;
  /** By the name that importers call it; a source in the module itself is what it declares. */
  readonly exports: ReadonlyMap<string, Source>;
  /** Names that it declares at its top level. */
  readonly declared: readonly string[];
  /** It does something when it is loaded: only modules that pages run may. */
  readonly runs: boolean;
  /** Its text without imports and exports. */
  readonly body: string;
  /** Every place in the body where a name is declared or used, in order. */
  readonly uses: readonly NameUse[];
}

/** A stretch of the text, from start up to end. */
type Stretch = readonly [start: number, end: number];

/** Takes a module apart. `path` is that of the TypeScript, as are the paths in the result. */
export function linkable(path: string, text: string): Linkable {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const imports = new Map<string, Source>();
  const exports = new Map<string, Source>();
  const declared: string[] = [];
  const targets: string[] = [];
  const cut: Stretch[] = [];
  let runs = false;
  const targetOf = (specifier: TypeScript.Expression): string => {
    invariant(ts.isStringLiteral(specifier), `"${path}" imports something that is no text`);
    const target = posix.join(posix.dirname(path), specifier.text).replace(/\.js$/, ".ts");
    if (!targets.includes(target)) targets.push(target);
    return target;
  };
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      addImports(imports, statement, targetOf(statement.moduleSpecifier));
      cut.push([statement.getStart(), afterLine(text, statement.end)]);
    } else if (ts.isExportDeclaration(statement)) {
      const { moduleSpecifier } = statement;
      const target = moduleSpecifier === undefined ? path : targetOf(moduleSpecifier);
      addExports(exports, statement, target);
      cut.push([statement.getStart(), afterLine(text, statement.end)]);
    } else {
      runs ||= ts.isExpressionStatement(statement);
      const names = namesDeclaredBy(statement);
      declared.push(...names);
      const modifier = exportModifier(statement);
      if (modifier === undefined) continue;
      for (const name of names) exports.set(name, { module: path, name });
      cut.push([modifier.getStart(), modifier.end + 1]);
    }
  }
  return { path, targets, imports, exports, declared, runs, ...bodyOf(file, cut) };
}

function addImports(
  imports: Map<string, Source>,
  { importClause }: TypeScript.ImportDeclaration,
  module: string,
): void {
  const bindings = importClause?.namedBindings;
  if (bindings === undefined) return;
  if (ts.isNamespaceImport(bindings)) imports.set(bindings.name.text, { module, name: "*" });
  else {
    for (const { name, propertyName = name } of bindings.elements) {
      imports.set(name.text, { module, name: propertyName.text });
    }
  }
}

function addExports(
  exports: Map<string, Source>,
  { exportClause }: TypeScript.ExportDeclaration,
  module: string,
): void {
  invariant(exportClause !== undefined, `"${module}" is handed on without names`);
  if (ts.isNamespaceExport(exportClause))
    exports.set(exportClause.name.text, { module, name: "*" });
  else {
    for (const { name, propertyName = name } of exportClause.elements) {
      exports.set(name.text, { module, name: propertyName.text });
    }
  }
}

function namesDeclaredBy(statement: TypeScript.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

function exportModifier(statement: TypeScript.Statement): TypeScript.Node | undefined {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function bodyOf(
  file: TypeScript.SourceFile,
  cut: readonly Stretch[],
): Pick<Linkable, "body" | "uses"> {
  const isCut = (at: number): boolean => cut.some(([start, end]) => at >= start && at < end);
  const moved = (at: number): number =>
    cut.reduce((place, [start, end]) => (at >= end ? place - (end - start) : place), at);
  let body = "";
  let from = 0;
  for (const [start, end] of cut) {
    body += file.text.slice(from, start);
    from = end;
  }
  body += file.text.slice(from);
  const uses = nameUses(file).filter(({ start }) => !isCut(start));
  return { body, uses: uses.map((use) => ({ ...use, start: moved(use.start) })) };
}

function afterLine(text: string, end: number): number {
  return text[end] === "\n" ? end + 1 : end;
}
