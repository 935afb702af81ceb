import type { ByteRange } from "../../../../generator/traffic/scan/scan.ts";

/** What a text is, as the engine has it: UTF-8 and JSON; none if it is not both. */
export function parsedText({
  bytes,
  from,
  to,
}: ByteRange): { readonly value: unknown } | undefined {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return { value: JSON.parse(decoder.decode(bytes.subarray(from, to))) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * A value as a text in which nothing of it gets lost: -0, names in no order, numbers without end, `__proto__`. Not JSON.
 */
export function exactText(value: unknown): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (Array.isArray(value)) return `[${value.map(exactText).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "nothing";
  const members = Object.entries(value).map(
    ([name, of]) => `${JSON.stringify(name)}:${exactText(of)}`,
  );
  return `{${members.toSorted().join()}}`;
}
