import { isJsonObject } from "../../base/json.ts";
import { cleanText } from "../clean-text.ts";
import type { ObjectShape } from "../shape.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { endlessObjects } from "./endless-objects.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { SchemaDocument } from "./schema-document.ts";
import { SchemaReader } from "./schema-reader.ts";

/** The object that a schema describes at its top. */
export function readMessage(
  { root, ours, findings }: Omit<ParsedFile, "file">,
  context: {
    readonly vocabulary: Vocabulary;
    /** Names of definitions that only say where the object stands. */
    readonly placed: ReadonlySet<string>;
    /** Wire names of data model and event type, as far as they are known. */
    readonly wire?: { readonly model: string; readonly event: string };
  },
): ObjectShape | undefined {
  const { vocabulary, placed, wire = {} } = context;
  const reader = new SchemaReader({
    vocabulary,
    wire,
    findings,
    document: new SchemaDocument(root),
    exact: ours !== undefined,
    placed: ours === undefined ? new Set() : placed,
  });
  const message = reader.message();
  if (message !== undefined) endlessObjects(message, findings);
  // The title of a message names it, and says nothing for people.
  const description = isJsonObject(root) ? root["description"] : undefined;
  const text = typeof description === "string" ? cleanText(description) : "";
  if (message === undefined || text !== "") return message;
  const { description: _, ...undescribed } = message;
  return undescribed;
}
