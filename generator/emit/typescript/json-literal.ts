import type { Json } from "../../base/json.ts";
import { propertyName } from "../escape/identifier.ts";
import { stringLiteral } from "../escape/string-literal.ts";
import type { Literal } from "./literal.ts";

/** A value of JSON as a literal of TypeScript. */
export function jsonLiteral(value: Json): Literal {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map(jsonLiteral);
  const members = Object.entries(value as { readonly [key: string]: Json });
  return { members: members.map(([key, inner]) => [propertyName(key), jsonLiteral(inner)]) };
}
