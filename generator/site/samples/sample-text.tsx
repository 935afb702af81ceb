import type { VNode } from "preact";
import { jsonOf, isJsonObject } from "../../base/json.ts";
import { jsonParts } from "./json-parts.ts";

interface SampleTextProps {
  /** A message, as JSON over several lines. */
  readonly text: string;
  /** Where the row of a field is, by its anchor; none for what has no row. */
  readonly rowOf: (path: string) => string | undefined;
  /** Whether the first key of each field can be linked to. */
  readonly hasAnchors: boolean;
}

/** A message in which every key is a link to its field. */
export function SampleText({ text, rowOf, hasAnchors }: SampleTextProps): VNode {
  const message = jsonOf(text);
  if (!isJsonObject(message)) return <pre>{text}</pre>;
  const seen = new Set<string>();
  const anchorOf = (path: string): string | undefined => {
    if (!hasAnchors || seen.has(path)) return undefined;
    seen.add(path);
    return path;
  };
  return (
    <pre class="json">
      <code>
        {jsonParts(message).map((part) =>
          typeof part === "string" ? (
            part
          ) : (
            <a id={anchorOf(part.path)} href={rowOf(part.path)}>
              {part.text}
            </a>
          ),
        )}
      </code>
    </pre>
  );
}
