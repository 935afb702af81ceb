import type { Field } from "../../catalog/field.ts";

/** What a field holds, by its structure: `String`, `Object[]`. */
export function typeWords({ type }: Pick<Field, "type">): string {
  const item = type.kind === "list" ? type.of : type;
  const name = item.kind === "scalar" ? item.name : "Object";
  return type.kind === "list" ? `${name}[]` : name;
}
