import type { DefinitionDocument } from "../../definition/document.ts";
import {
  labelOf,
  rawPlaces,
  typeNameOf,
  type RawFieldPlace,
  type RawOverridePlace,
} from "../../definition/raw-fields.ts";
import type { LintRule } from "../rule.ts";
import { contentWords, wordsOfName } from "../words.ts";

/** A field needs this many words that its name, its parents and its type do not say already. */
const ENOUGH_WORDS = 2;

/** The description of a file needs only one, because its name says little on its own. */
const ENOUGH_WORDS_OF_FILE = 1;

/** "The name of the company" under `Company.Name` costs time and says nothing. */
export const emptyDescription: LintRule = {
  code: "empty-description",
  severity: "warning",
  purpose:
    "A description only repeats the name of what it describes, of its parents or of its type.",
  remedy:
    "Say what it is for, in which unit or form it is, where it comes from, or what to watch for.",
  check({ documents }, report) {
    for (const document of documents) {
      const { name, data } = document;
      const text = "description" in data ? data.description : undefined;
      if (text !== undefined && newWords(text, wordsOfName(name)) < ENOUGH_WORDS_OF_FILE) {
        const span = document.spanOf(["description"], "value");
        report({
          span,
          message: `The description of "${name}" says nothing that its name does not.`,
        });
      }
      for (const place of rawPlaces(document)) {
        const { description } = place.field;
        if (description === undefined) continue;
        if (newWords(description, knownWords(document, place)) >= ENOUGH_WORDS) continue;
        const span = document.spanOf([...place.path, "description"], "value");
        const message = `The description of "${labelOf(place)}" says next to nothing that its name does not.`;
        report({ span, message });
      }
    }
  },
};

/** What a reader knows before reading the description. */
function knownWords(
  document: DefinitionDocument,
  place: RawFieldPlace | RawOverridePlace,
): readonly string[] {
  const names = [place.name, ...place.parents];
  if (document.kind === "type") names.push(document.name);
  if (place.kind === "field") names.push(typeNameOf(place.field));
  return names.flatMap(wordsOfName);
}

function newWords(text: string, known: readonly string[]): number {
  return new Set(contentWords(text).filter((word) => !known.includes(word))).size;
}
