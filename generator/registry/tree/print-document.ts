import type { Json } from "../../base/json.ts";
import { printJson } from "../../emit/json-schema/print-json.ts";
import type {
  EditionManifest,
  IdsDocument,
  IndexDocument,
  LatestDocument,
  ModelIndex,
  VersionManifest,
} from "./documents.ts";

/** Longest line of a document: one for each file that it names. */
const LINE = 400;

/** The text of a document of the tree, laid out for people who look into it, or compare two. */
export function printDocument(
  document:
    EditionManifest | VersionManifest | LatestDocument | IndexDocument | ModelIndex | IdsDocument,
): string {
  // What is undefined is left out.
  const value: Json = JSON.parse(JSON.stringify(document));
  return printJson(value, { short: LINE });
}
