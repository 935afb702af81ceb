import { isMap } from "yaml";
import type { TextEdit } from "../../base/diagnostic.ts";
import type { SourceFile } from "../../base/source.ts";
import { definitionDocument, type DefinitionDocument } from "../../definition/document.ts";
import { plainOrQuoted } from "../../definition/print-scalar.ts";
import type { RawFieldPlace } from "../../definition/raw-fields.ts";
import { reformat } from "../../definition/reformat.ts";
import { edited } from "../../lint/apply-fixes.ts";
import { parse } from "../../read/parse.ts";
import { ratingBasis } from "./rating-basis.ts";
import type { RatingProposal } from "./rating-proposals.ts";

/** The text of a file with the ratings that are proposed for fields of it. Comments stay where they are. */
export function ratedText(
  document: DefinitionDocument,
  proposals: readonly RatingProposal[],
  name: string,
): string {
  const { source } = document;
  const edits = proposals.flatMap((proposal) => ratingEdits(proposal, name));
  const text = edited(source.text, edits);
  // A file in the style of the project stays in it; any other keeps its own.
  return reformat(document) === source.text ? formatted(document, { ...source, text }) : text;
}

function formatted(document: DefinitionDocument, source: SourceFile): string {
  const { yaml } = parse(source);
  return yaml === undefined ? source.text : reformat(definitionDocument(document, source, yaml));
}

/** Replaces what is written of the rating, and writes the rest above the first key of the field. */
function ratingEdits(proposal: RatingProposal, name: string): readonly TextEdit[] {
  const { place, rating } = proposal;
  const { document, path } = place;
  const context = isBlock(place) ? "block" : "flow";
  const said = Object.entries({
    reliability: rating,
    ratingSource: "observed",
    ratingBasis: plainOrQuoted(ratingBasis(proposal, name), context),
  });
  const missing = said.filter(([key]) => !Object.hasOwn(place.field, key));
  const replaced = said
    .filter(([key]) => Object.hasOwn(place.field, key))
    .map(([key, text]) => ({ span: document.spanOf([...path, key], "value"), text }));
  const lines = missing.map(([key, text]) => `${key}: ${text}`);
  return lines.length === 0 ? replaced : [...replaced, added(place, lines)];
}

function added(place: RawFieldPlace, lines: readonly string[]): TextEdit {
  const { document, path, field } = place;
  const [first] = Object.keys(field);
  if (first === undefined)
    return { span: document.spanOf(path, "value"), text: `{ ${lines.join(", ")} }` };
  const { file, start } = document.spanOf([...path, first], "key");
  const lineStart = document.source.text.lastIndexOf("\n", start - 1) + 1;
  const end = isBlock(place) ? `\n${" ".repeat(start - lineStart)}` : ", ";
  return { span: { file, start, end: start }, text: lines.map((line) => line + end).join("") };
}

/** Whether the keys of the field stand on lines of their own. */
function isBlock({ document, path }: RawFieldPlace): boolean {
  const map = document.yaml.getIn(path, true);
  return isMap(map) && map.flow !== true;
}
