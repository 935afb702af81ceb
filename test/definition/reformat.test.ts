import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { parseDocument, stringify } from "yaml";
import { commentsOf } from "../../generator/definition/comments.ts";
import { definitionDocument } from "../../generator/definition/document.ts";
import { definitionPath, type DefinitionKind } from "../../generator/definition/definition-path.ts";
import { reformat } from "../../generator/definition/reformat.ts";
import { longRuns } from "../support/long-runs.ts";
import { asciiDefinition } from "./arbitrary-documents.ts";

function reformatted(kind: DefinitionKind, text: string): string {
  const source = { path: "any.yaml", text };
  return reformat(definitionDocument({ kind, name: "Any" }, source, parseDocument(text)));
}

/** Comments as the author wrote them, in an order that does not depend on where they stand. */
function commentTexts(text: string): readonly string[] {
  return commentsOf(text)
    .map((comment) => comment.text)
    .toSorted();
}

describe("reformatting a definition", () => {
  it("leaves the definitions of this repository alone", () => {
    const root = path.resolve(import.meta.dirname, "../../definitions");
    const files = readdirSync(root, { recursive: true, encoding: "utf8" });
    const definitions = files.filter((file) => definitionPath(file) !== undefined);
    expect(definitions.length).toBeGreaterThan(50);
    for (const file of definitions) {
      const text = readFileSync(path.join(root, file), "utf8");
      const { kind = "catalog" } = definitionPath(file) ?? {};
      expect(reformatted(kind, text), file).toBe(text);
    }
  });

  it("puts keys in order and keeps comments where they belong", () => {
    const text = `# Licence of the file.

# What it is.
description: >-
    A place   # no comment
rules:
    one: {anyOf: [[A]], description: Give it.} # behind a rule
fields: # behind a section
    # above B
    B: {description: Second., type: 'Number' # inside braces
      }
    A:
        # above a key
        description: First,
          in two lines. # behind two lines
        reliability: reliable   # a rating


        type: Object # an object
        fields:
            C: {}
            # end of C's block

        # end of A

    # end of fields
# end of file
`;
    expect(reformatted("type", text)).toBe(`# Licence of the file.

# What it is.
description: "A place   # no comment"

fields: # behind a section
  # above B
  B:
    type: "Number" # inside braces
    description: Second.

  A:
    type: Object # an object
    reliability: reliable # a rating
    # above a key
    description: First, in two lines. # behind two lines
    fields:
      C: {}
      # end of C's block

    # end of A

  # end of fields

rules:
  one: # behind a rule
    description: Give it.
    anyOf:
      - [A]
# end of file
`);
  });

  it("keeps content and comments, and changes nothing the second time", () => {
    fc.assert(
      fc.property(asciiDefinition, fc.infiniteStream(fc.nat(1000)), ({ kind, data }, random) => {
        const text = scrambled(data, random);
        const yaml = parseDocument(text);
        // A comment may have landed inside a text, which then is another one.
        fc.pre(yaml.errors.length === 0 && sameJson(yaml.toJS(), data));
        const once = reformatted(kind, text);
        expect(parseDocument(once).toJS()).toStrictEqual(yaml.toJS());
        expect(commentTexts(once)).toEqual(commentTexts(text));
        expect(reformatted(kind, once)).toBe(once);
      }),
      { numRuns: longRuns(100), seed: 4 },
    );
  });

  it("gives what prettier leaves alone", async () => {
    await fc.assert(
      fc.asyncProperty(
        asciiDefinition,
        fc.infiniteStream(fc.nat(1000)),
        async ({ kind, data }, random) => {
          const text = scrambled(data, random);
          const yaml = parseDocument(text);
          fc.pre(yaml.errors.length === 0 && sameJson(yaml.toJS(), data));
          const once = reformatted(kind, text);
          expect(await format(once, { parser: "yaml", printWidth: 100 })).toBe(once);
        },
      ),
      { numRuns: longRuns(40), seed: 5 },
    );
  });
});

function sameJson(a: unknown, b: unknown): boolean {
  try {
    expect(a).toEqual(b);
    return true;
  } catch {
    return false;
  }
}

/** The content in a layout that nobody would choose, with comments and empty lines strewn in. */
function scrambled(data: object, random: Iterator<number>): string {
  const next = (): number => random.next().value as number;
  const text = stringify(data, {
    indent: 1 + (next() % 4),
    indentSeq: next() % 2 === 0,
    lineWidth: [0, 40, 80][next() % 3] ?? 80,
    collectionStyle: next() % 5 === 0 ? "flow" : "any",
    defaultStringType: next() % 3 === 0 ? "QUOTE_SINGLE" : "PLAIN",
    sortMapEntries: next() % 2 === 0,
  });
  const lines = text.split("\n").flatMap((line, index) => {
    const dice = next() % 10;
    if (dice === 0) return [" ".repeat(next() % 8) + `# alone ${index}`, line];
    if (dice === 1 && line !== "") return [`${line} # behind ${index}`];
    if (dice === 2) return ["", line];
    if (dice === 3) return ["", `# spaced ${index}`, "", line];
    return [line];
  });
  return `${lines.join("\n")}\n`;
}
