import type { JsonObject } from "../../../base/json.ts";
import { jsonParts } from "../../samples/json-parts.ts";

/** A sample on the page. */
export interface PrintedSample {
  readonly content: DocumentFragment;
  /** The keys of a field, by its anchor. */
  readonly keys: ReadonlyMap<string, readonly HTMLElement[]>;
}

/** Prints a message with its keys as links to the rows of their fields. Tab stops at the first key only. */
export function printedSample(message: JsonObject): PrintedSample {
  const content = document.createDocumentFragment();
  const keys = new Map<string, HTMLElement[]>();
  for (const part of jsonParts(message)) {
    if (typeof part === "string") {
      content.append(part);
      continue;
    }
    const { path, text } = part;
    const key = document.createElement("a");
    key.href = `#${encodeURIComponent(path)}`;
    key.textContent = text;
    key.dataset["path"] = path;
    key.tabIndex = keys.size === 0 ? 0 : -1;
    content.append(key);
    const known = keys.get(path);
    if (known === undefined) keys.set(path, [key]);
    else known.push(key);
  }
  return { content, keys };
}
