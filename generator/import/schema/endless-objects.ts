import { objectsBelow, type ObjectShape } from "../shape.ts";
import type { Findings } from "./findings.ts";

/** Reports objects that require themselves: no message could hold them and end. */
export function endlessObjects(message: ObjectShape, findings: Findings): void {
  const done = new Set<ObjectShape>();
  const open = new Set<ObjectShape>();
  const visit = (shape: ObjectShape, path: readonly string[]): boolean => {
    if (open.has(shape)) {
      const name = shape.name ?? "The object";
      findings.report(
        "endless-object",
        [],
        () => `"${name}" requires itself without end: "${path.join(".")}".`,
      );
      return true;
    }
    if (done.has(shape)) return false;
    open.add(shape);
    const found = [...shape.fields.values()].some((field) => {
      const child = field.shape;
      return (
        child.kind === "object" &&
        field.facts.required === "always" &&
        visit(child, [...path, field.name])
      );
    });
    open.delete(shape);
    done.add(shape);
    return found;
  };
  for (const shape of objectsBelow([message])) if (visit(shape, [])) return;
}
