/** A place in a JSON text: the keys and indices that lead there. */
export type Pointer = readonly (string | number)[];

/** A JSON Pointer, as the specification of JSON Schema writes it. */
export function show(at: Pointer): string {
  return (
    at.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("") || "/"
  );
}

/** The parts of a JSON Pointer; undefined if it is none. */
export function parsePointer(text: string): Pointer | undefined {
  if (text === "") return [];
  if (!text.startsWith("/")) return undefined;
  return text
    .slice(1)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
