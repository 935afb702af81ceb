import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";

/** Objects and lists inside one another: no schema is so deep, and all that reads one calls itself. */
const MAX_DEPTH = 64;

/** The object that bytes are as JSON, or a sentence that says why they are none. */
export function jsonObjectOf(bytes: Uint8Array): JsonObject | string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "The body is not UTF-8.";
  }
  const value = boundedJson(text);
  if (isJsonObject(value)) return value;
  return "The body is no JSON object, or is nested too deeply.";
}

/** The value of a JSON text; undefined if it is none, or nested too deeply. */
export function boundedJson(text: string): Json | undefined {
  if (depthOf(text) > MAX_DEPTH) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** How deep brackets stand inside one another, outside of texts. In one pass, whatever is in there. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') inText = !inText;
    else if (inText && character === "\\") at += 1;
    else if (inText) continue;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
