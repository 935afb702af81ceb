import { compareText } from "../../base/compare.ts";
import type { Profile } from "./profile.ts";

/**
 * The one text of a profile: JSON, two spaces deep, keys sorted by code unit, a line feed at the end. Equal
 * profiles have equal bytes.
 */
export function printProfile(profile: Profile): string {
  return `${print(profile, "")}\n`;
}

function print(value: unknown, indent: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => print(item, "")).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([key, member]) => `${inner}${JSON.stringify(key)}: ${print(member, inner)}`);
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}
