import type { ts as TypeScript } from "ts-morph";
import { ts } from "../emit/typescript/ts-morph.ts";

/** A stretch of a text, from start up to end. */
type Stretch = readonly [start: number, end: number];

/**
 * A module of TypeScript as JavaScript: its text without types and comments. All that we write can be
 * erased, and that takes a fraction of the time of a compiler. It may be JavaScript already.
 */
export function withoutTypes(text: string): string {
  const file = ts.createSourceFile("module.ts", text, ts.ScriptTarget.ES2022, true);
  const cut: Stretch[] = [];
  let end = 0;
  const visit = (node: TypeScript.Node): void => {
    if (!ts.isToken(node)) {
      cut.push(...typesOf(node, text));
      ts.forEachChild(node, visit);
      return;
    }
    // Between tokens that are nodes there is nothing but comments, marks and keywords.
    const start = node.getStart(file);
    cut.push(...commentsIn(text, [end, start]));
    if (MODIFIERS.has(node.kind)) cut.push([start, node.end + 1]);
    end = node.end;
  };
  visit(file);
  return without(text, cut);
}

/** What of a node, its children left out, is there for types alone. */
function typesOf(node: TypeScript.Node, text: string): readonly Stretch[] {
  if (isForTypes(node)) return [wholeLines(text, [node.getStart(), node.end])];
  if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) {
    return node.isTypeOnly ? [[node.getStart(), afterComma(text, node.end)]] : [];
  }
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) {
    return [[node.expression.end, node.end]];
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node))
    return inAngles(text, node.typeArguments);
  if (ts.isExpressionWithTypeArguments(node)) return inAngles(text, node.typeArguments);
  if (ts.isClassLike(node)) return inAngles(text, node.typeParameters);
  if (ts.isFunctionLike(node)) {
    return [...annotation(node.type), ...inAngles(text, node.typeParameters)];
  }
  if (ts.isVariableDeclaration(node)) return annotation(node.type);
  if (ts.isParameter(node)) {
    if (node.name.getText() === "this") return [[node.getStart(), afterComma(text, node.end)]];
    return [...tokens(node.questionToken), ...annotation(node.type)];
  }
  if (ts.isPropertyDeclaration(node)) {
    return [...tokens(node.questionToken, node.exclamationToken), ...annotation(node.type)];
  }
  return [];
}

/** What is said of members of classes. */
const MODIFIERS: ReadonlySet<TypeScript.SyntaxKind> = new Set([
  ts.SyntaxKind.ReadonlyKeyword,
  ts.SyntaxKind.PrivateKeyword,
  ts.SyntaxKind.ProtectedKeyword,
  ts.SyntaxKind.PublicKeyword,
  ts.SyntaxKind.OverrideKeyword,
  ts.SyntaxKind.AbstractKeyword,
]);

function isForTypes(node: TypeScript.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly === true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (ts.isHeritageClause(node)) return node.token === ts.SyntaxKind.ImplementsKeyword;
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node))
    return node.body === undefined;
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
}

/** A type with the colon before it. */
function annotation(type: TypeScript.TypeNode | undefined): readonly Stretch[] {
  return type === undefined ? [] : [[type.pos - 1, type.end]];
}

function inAngles(
  text: string,
  list: TypeScript.NodeArray<TypeScript.Node> | undefined,
): readonly Stretch[] {
  return list === undefined ? [] : [[list.pos - 1, text.indexOf(">", list.end) + 1]];
}

function tokens(...all: readonly (TypeScript.Node | undefined)[]): readonly Stretch[] {
  return all.flatMap((token) => (token === undefined ? [] : [[token.getStart(), token.end]]));
}

function commentsIn(text: string, [start, end]: Stretch): readonly Stretch[] {
  const comments = text.slice(start, end).matchAll(/\/\*[^]*?\*\/|\/\/[^\n]*/g);
  return [...comments].map(({ index, 0: { length } }) =>
    wholeLines(text, [start + index, start + index + length]),
  );
}

/** With the spaces before it, and with the end of its line if nothing else is on its lines. */
function wholeLines(text: string, [start, end]: Stretch): Stretch {
  let from = start;
  while (text[from - 1] === " ") from -= 1;
  const isAlone = (from === 0 || text[from - 1] === "\n") && text[end] === "\n";
  return [from, isAlone ? end + 1 : end];
}

function afterComma(text: string, end: number): number {
  return text[end] === "," ? end + 1 : end;
}

function without(text: string, cut: readonly Stretch[]): string {
  let kept = "";
  let from = 0;
  for (const [start, end] of cut.toSorted((a, b) => a[0] - b[0])) {
    if (start > from) kept += text.slice(from, start);
    from = Math.max(from, end);
  }
  return kept + text.slice(from);
}
