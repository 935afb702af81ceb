import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { automatonOf, matches } from "../../../generator/traffic/patterns/automaton.ts";
import { patternTree } from "../../../generator/traffic/patterns/pattern-tree.ts";
import { TEXT } from "../../../generator/traffic/scan/tape.ts";
import { longRuns } from "../../support/long-runs.ts";

/** A function that tells whether a text is matched by its bytes; undefined if the pattern has no automaton. */
function byBytes(pattern: string): ((text: string) => boolean) | undefined {
  const tree = patternTree(pattern);
  const automaton = tree && automatonOf(tree);
  return (
    automaton &&
    ((text) => {
      // There is something before and after it.
      const bytes = Buffer.from(`a"${text}"a`);
      return matches(automaton, { bytes, cells: Int32Array.of(TEXT, -1, 2, bytes.length - 2) }, 0);
    })
  );
}

const one = fc.constantFrom(
  "a",
  "b",
  "1",
  "-",
  ".",
  String.raw`\d`,
  String.raw`\D`,
  String.raw`\w`,
  String.raw`\s`,
  String.raw`\S`,
  String.raw`\.`,
  String.raw`\/`,
  String.raw`\x61`,
  String.raw`\u0062`,
  String.raw`\u{31}`,
  String.raw`\p{Lu}`,
  String.raw`\P{L}`,
  String.raw`\cJ`,
  "[ab]",
  "[^ab]",
  String.raw`[\]\d-]`,
  "[a-c.]",
  "é",
);
const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  pattern: fc
    .array(
      fc.array(tie("part"), { maxLength: 3 }).map((parts) => parts.join("")),
      { minLength: 1, maxLength: 3 },
    )
    .map((choices) => choices.join("|")),
  part: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        one,
        tie("pattern").map((inside) => `(?:${inside})`),
        tie("pattern").map((inside) => `(${inside})`),
      ),
      fc.constantFrom(
        "",
        "",
        "",
        "?",
        "*",
        "+",
        "{2}",
        "{0}",
        "{1,}",
        "{0,2}",
        "{2,3}",
        "+?",
        "*?",
      ),
    )
    .map((both) => both.join("")),
}));
const text = fc.string({ unit: fc.constantFrom(...Array.from("aab11-.C \n/")), maxLength: 8 });

describe("an automaton", () => {
  test("matches exactly the ASCII texts that the engine's expression matches", () => {
    let matched = 0;
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 10, maxLength: 10 }), (inside, texts) => {
        const expression = new RegExp(`^(?:${inside})$`, "u");
        const test = byBytes(expression.source);
        // Few have too many states.
        fc.pre(test !== undefined);
        for (const one of ["", ...texts]) {
          const isMatch = expression.test(one);
          if (isMatch) matched += 1;
          expect(test(one)).toBe(isMatch);
        }
      }),
      { numRuns: longRuns(100), seed: 41 },
    );
    expect(matched).toBeGreaterThan(100);
  });

  test("matches no text that is not ASCII, whatever its pattern", () => {
    for (const any of ["^.*$", "^é$", String.raw`^[^a]+$`, String.raw`^\S$`])
      expect(byBytes(any)?.("é")).toBe(false);
  });

  test.each([
    ["no anchors", "abc"],
    ["a boundary", String.raw`^a\b$`],
    ["no boundary", String.raw`^a\Bb$`],
    ["a look ahead", "^(?=a)a$"],
    ["a look behind", "^(?<=b)a$"],
    ["a back reference", String.raw`^(a)\1$`],
    ["a named one", String.raw`^(?<b>a)\k<b>$`],
    ["an anchor inside", "^a|^b$"],
    ["very many steps", "^a{1000}$"],
    ["more steps than anybody could wait for", "^(?:(?:a{9999}){9999}){9999}$"],
    ["very many states", "^[ab]*a[ab]{16}$"],
  ])("does not exist for %s", (_, pattern) => {
    expect(byBytes(pattern)).toBeUndefined();
  });
});
