import type { Json, JsonObject } from "../../base/json.ts";

/** A key where it stands in the text of a message. */
export interface JsonKey {
  /** As it is written, with its quotes. */
  readonly text: string;
  /** The anchor of its field: names from the root, without list marks. */
  readonly path: string;
}

/** A message as `JSON.stringify` writes it over several lines, cut at its keys. */
export function jsonParts(message: JsonObject): readonly (string | JsonKey)[] {
  const parts: (string | JsonKey)[] = [];
  let text = "";
  const write = (value: Json, path: string, line: string): void => {
    if (typeof value !== "object" || value === null) {
      text += JSON.stringify(value);
      return;
    }
    const isList = Array.isArray(value);
    const entries = Object.entries(value);
    text += isList ? "[" : "{";
    const inner = `${line}  `;
    for (const [at, [name, item]] of entries.entries()) {
      text += at === 0 ? inner : `,${inner}`;
      const below = isList ? path : path + (path === "" ? "" : ".") + name;
      if (!isList) {
        parts.push(text, { text: JSON.stringify(name), path: below });
        text = ": ";
      }
      write(item, below, inner);
    }
    text += (entries.length === 0 ? "" : line) + (isList ? "]" : "}");
  };
  write(message, "", "\n");
  parts.push(text);
  return parts;
}
