import type { ts as TypeScript } from "ts-morph";
import { ts } from "../../typescript/ts-morph.ts";

/** A place where a module declares or uses a name that some scope of it, or the world, knows. */
export interface NameUse {
  readonly name: string;
  /** Offset in the text. */
  readonly start: number;
  /** It makes the name known in its scope. */
  readonly declares: boolean;
  /** It stands for a key and its value: `{ name }`. */
  readonly shorthand: boolean;
}

/** All places where a file declares or uses names. Keys and members of objects are none. */
export function nameUses(file: TypeScript.SourceFile): readonly NameUse[] {
  const uses: NameUse[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isIdentifier(node) && !isMember(node)) {
      const { parent } = node;
      uses.push({
        name: node.text,
        start: node.getStart(),
        declares: isDeclaration(node),
        shorthand:
          ts.isShorthandPropertyAssignment(parent) ||
          (ts.isBindingElement(parent) && isInObject(parent) && parent.propertyName === undefined),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

function isMember(node: TypeScript.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isMetaProperty(parent)) return true;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isAccessor(parent)) &&
    parent.name === node
  );
}

function isDeclaration(node: TypeScript.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isFunctionExpression(parent) ||
      ts.isClassDeclaration(parent)) &&
    parent.name === node
  );
}

/** `{ name }` and `{ name = 1 }`, but neither `[name]` nor `{ ...name }`. */
function isInObject(element: TypeScript.BindingElement): boolean {
  return ts.isObjectBindingPattern(element.parent) && element.dotDotDotToken === undefined;
}
