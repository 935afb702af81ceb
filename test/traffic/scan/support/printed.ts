import fc from "fast-check";
import { NUMBERED, OTHERS } from "./names.ts";

const space = fc.oneof(
  { arbitrary: fc.constant(""), weight: 6 },
  fc.string({ unit: fc.constantFrom(" ", "\n", "\t", "\r"), maxLength: 7 }),
);

const LETTERS: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "/": "\\/",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A part of a text as JSON may have it: as it is, if it can be, or in one of the ways to escape it. */
function written(unit: string, way: number): string {
  const needs = unit < " " || unit === '"' || unit === "\\" || /^[\uD800-\uDFFF]$/u.test(unit);
  const letter = LETTERS[unit];
  if (way < 6 && !needs) return unit;
  if (way % 2 === 0 && letter !== undefined) return letter;
  const hex = [...Array(unit.length).keys()].map((at) =>
    unit.charCodeAt(at).toString(16).padStart(4, "0"),
  );
  return hex.map((digits) => `\\u${way % 3 === 0 ? digits.toUpperCase() : digits}`).join("");
}

/** A text in quotes, with escapes anywhere: one in four has some that it does not need. */
function quoted(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const ways = fc.oneof(
    { arbitrary: fc.constant([0]), weight: 3 },
    fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }),
  );
  return fc.tuple(text, ways).map(([all, by]) => {
    const units = Array.from(all, (unit, at) => written(unit, by[at % by.length] ?? 0));
    return `"${units.join("")}"`;
  });
}

const unit = fc.oneof(
  { arbitrary: fc.constantFrom(...Array.from("abcxyzABC019 .,:[]{}")), weight: 4 },
  fc.constantFrom('"', "\\", "/", "\b", "\f", "\n", "\r", "\t", "\u0000", "\u001F", "\u007F"),
  fc.constantFrom("é", "ÿ", "\u2028", "\uFEFF", "\uFFFD", "😀", "\uD800", "\uDC00"),
);

const text = fc.oneof(
  { arbitrary: fc.string({ unit, maxLength: 12 }), weight: 4 },
  fc.string({ unit, maxLength: 60 }),
  fc.constantFrom(...NUMBERED),
);

const digits = fc.string({
  unit: fc.constantFrom(...Array.from("0123456789")),
  minLength: 1,
  maxLength: 18,
});

const number = fc
  .record({
    minus: fc.constantFrom("", "", "-"),
    whole: digits.map((all) => all.replace(/^0+(?=\d)/, "")),
    fraction: fc.oneof(
      fc.constant(""),
      digits.map((all) => `.${all}`),
    ),
    exponent: fc.oneof(
      { arbitrary: fc.constant(""), weight: 3 },
      fc.constantFrom("e0", "E+5", "e-12", "E400", "e-400", "e00007"),
    ),
  })
  .map(({ minus, whole, fraction, exponent }) => `${minus}${whole}${fraction}${exponent}`);

const quotedTexts = quoted(text);

const name = quoted(
  fc.oneof(fc.constantFrom(...NUMBERED), fc.constantFrom("a", "ID"), fc.constantFrom(...OTHERS)),
);

const scalar = fc.oneof(fc.constantFrom("null", "true", "false", "0", "-0"), number, quotedTexts);

const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc
      .array(fc.tuple(space, tie("value"), space), { maxLength: 5 })
      .map((items) => `[${items.map((parts) => parts.join("")).join()}]`),
    fc
      .array(fc.tuple(space, name, space, space, tie("value"), space), { maxLength: 8 })
      .map((members) => `{${members.map(memberText).join()}}`),
  ),
}));

function memberText([a, of, b, c, held, d]: readonly string[]): string {
  return `${a}${of}${b}:${c}${held}${d}`;
}

/** Texts of JSON in all its ways: spaces and escapes anywhere, names again, numbers of every form. */
export const printedValues: fc.Arbitrary<string> = fc
  .tuple(space, value, space)
  .map((parts) => parts.join(""));

/** The same, for what is an object or a list. */
export const printedLists: fc.Arbitrary<string> = printedValues.map((all) =>
  /^\s*[[{]/.test(all) ? all : `[${all}]`,
);
