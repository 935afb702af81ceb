/** More levels than any definitions have. */
const LEVELS = 100;

/** The JSON of a message in UTF-8: no bytes of what is none. Of what has more levels than engines can write, the first hundred. */
export function messageText(message: unknown): Buffer {
  return Buffer.from(jsonOf(message) ?? "");
}

function jsonOf(message: unknown): string | undefined {
  try {
    return JSON.stringify(message);
  } catch {
    return JSON.stringify(cut(message, LEVELS));
  }
}

function cut(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((item) => cut(item, levels - 1));
  const below = Object.entries(value).map(([name, one]) => [name, cut(one, levels - 1)] as const);
  return Object.fromEntries(below);
}
