import type { VNode } from "preact";
import { isJsonObject, jsonOf } from "../../base/json.ts";
import { jsonParts } from "./json-parts.ts";

interface SampleTextProps {
  /** A message, as JSON over several lines. */
  readonly text: string;
  /** Where the row of a field is, by its anchor. */
  readonly rowOf: (path: string) => string;
  /** Whether the first key of each field can be linked to. */
  readonly hasAnchors: boolean;
}

/** A message in which every key is a link to its field. */
export function SampleText({ text, rowOf, hasAnchors }: SampleTextProps): VNode {
  const message = jsonOf(text);
  const seen = new Set<string>();
  const isFirst = (path: string): boolean => seen.size < seen.add(path).size;
  return (
    <pre class="json">
      <code>
        {jsonParts(isJsonObject(message) ? message : {}).map((part) => {
          if (typeof part === "string") return part;
          const href = rowOf(part.path);
          if (!hasAnchors || !isFirst(part.path)) return <a href={href}>{part.text}</a>;
          return (
            <a id={part.path} href={href}>
              {part.text}
            </a>
          );
        })}
      </code>
    </pre>
  );
}
