import * as fc from "fast-check";
import type { DefinitionKind } from "../../generator/definition/definition-path.ts";
import { isFieldName } from "../../generator/definition/names.ts";
import type { RawByKind, RawField, RawFields } from "../../generator/definition/raw.ts";

/** Texts that a printer may stumble over, beside ordinary ones. */
const NASTY = [
  "No",
  "null",
  "010",
  "1.10",
  "1e3",
  "12:30:00",
  "2020-01-01",
  "~",
  "- a",
  "a: b",
  "a #b",
  "#a",
  "a:",
  "[a]",
  "{a}",
  "a, b",
  "'quoted'",
  '"quoted"',
  'it\'s "both"',
  "back\\slash",
  "`code`",
  "@scope",
  "%d",
  "!tag",
  "&anchor",
  "*alias",
  "| block",
  "> folded",
  "? key",
  " leading",
  "trailing ",
  "two  spaces",
  "...",
  "---",
  "a - b ? c : d # e",
  "$^_.+/",
];

/** Text of ASCII, of which prettier and the printer count columns alike. */
const plainText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 40 }),
  fc
    .array(fc.constantFrom("where", "patient", "`ID`", "waits,", "No", "-", "#1", "a:", "(b)"), {
      minLength: 8,
      maxLength: 40,
    })
    .map((words) => words.join(" ")),
);

/** Text of any characters that the grammar allows. */
const anyText = fc
  .string({ unit: "binary", minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ""))
  .filter((text) => text !== "");

const fieldName = fc.stringMatching(/^[A-Z][A-Za-z0-9_]{0,12}$/).filter(isFieldName);
const recordName = fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,12}$/);
const kebabName = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(?:-[a-z0-9]{1,4}){0,2}$/);
const reliability = fc.constantFrom("reliable" as const, "probable" as const, "possible" as const);
const ratingSource = fc.constantFrom("published" as const, "estimated" as const);
const path = fc.array(fieldName, { minLength: 1, maxLength: 3 }).map((names) => names.join("[]."));
const rulePath = fc
  .array(fieldName, { minLength: 1, maxLength: 3 })
  .map((names) => names.join("."));

/** Plain JSON, without undefined keys and without prototypes that a parser does not give. */
function json<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return arbitrary.map((value) => JSON.parse(JSON.stringify(value)) as T);
}

function documentsOf(text: fc.Arbitrary<string>) {
  const scalar = fc.oneof(
    text,
    fc.integer(),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const examples = fc.array(fc.oneof(scalar, fc.array(scalar, { maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  });
  const notes = { reliability, ratingSource, description: text, examples, deprecated: text };
  const bounds = {
    minItems: fc.integer({ min: 1, max: 9 }),
    maxItems: fc.integer({ min: 1, max: 9 }),
  };
  const override = fc
    .record(
      {
        required: fc.constantFrom(true as const, "sending" as const),
        values: recordName,
        format: kebabName,
        ...bounds,
        ...notes,
      },
      { requiredKeys: [] },
    )
    .map((keys) => (Object.keys(keys).length === 0 ? { required: true as const } : keys));
  const overrides = fc.dictionary(path, override, { minKeys: 1, maxKeys: 3 });
  const { fields } = fc.letrec<{ fields: RawFields; field: RawField }>((tie) => ({
    fields: fc.dictionary(fieldName, tie("field"), { minKeys: 1, maxKeys: 3 }),
    field: fc.record(
      {
        type: recordName.chain((name) => fc.constantFrom(name, `${name}[]`)),
        required: fc.constantFrom(true, false, "sending" as const),
        values: recordName,
        constant: fc.constantFrom("model" as const, "event" as const),
        format: kebabName,
        ...bounds,
        ...notes,
        renamedFrom: fieldName,
        overrides,
        fields: fc.oneof(
          { depthSize: "small", maxDepth: 2 },
          fc.constant({ A: {} }),
          tie("fields"),
        ),
      },
      { requiredKeys: [] },
    ),
  }));
  const paths = fc.uniqueArray(rulePath, { minLength: 1, maxLength: 6 });
  const rules = fc.dictionary(
    kebabName,
    fc.record(
      { description: text, when: paths, anyOf: fc.array(paths, { minLength: 1, maxLength: 3 }) },
      { requiredKeys: ["description", "anyOf"] },
    ),
    { minKeys: 1, maxKeys: 2 },
  );
  const ratings = { reliability, ratingSource };
  const source = fc.constantFrom("published" as const, "standard" as const, "inferred" as const);
  // A key of the prototype is no code of ours, and "__proto__" would not survive as one in JSON.
  const code = text.filter((key) => key.trim() === key && key !== "__proto__");
  const byKind: { readonly [Kind in DefinitionKind]: fc.Arbitrary<RawByKind[Kind]> } = {
    catalog: fc.record(
      {
        description: text,
        scope: fc.constant("@canon"),
        envelope: fc.record({
          field: fieldName,
          push: recordName,
          query: recordName,
          response: recordName,
        }),
      },
      { requiredKeys: ["description", "scope"] },
    ),
    model: fc.record({ title: recordName, description: text }, { requiredKeys: ["description"] }),
    event: fc.record(
      {
        title: recordName,
        description: text,
        method: fc.constantFrom("push" as const, "pull" as const),
        response: recordName,
        answered: fc.constant("synchronously" as const),
        status: fc.constantFrom("released" as const, "beta" as const),
        dataOnDemand: fc.boolean(),
        sender: text,
        related: fc.uniqueArray(recordName, { minLength: 1, maxLength: 20 }),
        ...ratings,
        fields,
        rules,
      },
      { requiredKeys: ["description", "method"] },
    ),
    type: fc.record(
      { description: text, extends: recordName, ...ratings, overrides, fields, rules },
      { requiredKeys: ["description", "fields"] },
    ),
    valueSet: fc.record(
      {
        description: text,
        binding: fc.constantFrom("closed" as const, "open" as const),
        source,
        standard: fc.record(
          { name: text, url: fc.constant("https://example.com/a?b=c") },
          { requiredKeys: ["name"] },
        ),
        codes: fc.dictionary(code, fc.option(text), { minKeys: 1, maxKeys: 6 }),
      },
      { requiredKeys: ["description", "binding", "source", "codes"] },
    ),
    format: fc.record(
      {
        description: text,
        pattern: text.map((part) => `^${part}$`),
        checker: fc.constant("date" as const),
        example: text,
      },
      { requiredKeys: ["description", "pattern", "example"] },
    ),
    extension: fc.record(
      {
        description: text,
        source: fc.constantFrom("published" as const, "inferred" as const),
        ...ratings,
        allowedOn: fc.record({
          paths: fc.uniqueArray(
            rulePath.map((rest) => `Model.*.${rest}`),
            { minLength: 1, maxLength: 4 },
          ),
        }),
        fields,
      },
      { requiredKeys: ["description", "source", "allowedOn", "fields"] },
    ),
    exceptions: fc.record({
      exceptions: fc.dictionary(
        kebabName,
        fc.record({
          rule: kebabName,
          path: text,
          from: fc.constantFrom("2023-03", "2023-03.1"),
          to: fc.constantFrom("next", "2026-11"),
          reason: text,
          approvedBy: text,
          expires: fc.constant("2027-06-30"),
        }),
        { minKeys: 1, maxKeys: 3 },
      ),
    }),
  };
  return byKind;
}

/** A kind of definition with a content of that kind. */
export interface AnyDefinition {
  readonly kind: DefinitionKind;
  readonly data: RawByKind[DefinitionKind];
}

function definitions(text: fc.Arbitrary<string>): fc.Arbitrary<AnyDefinition> {
  const byKind = documentsOf(text);
  const kinds = Object.keys(byKind) as DefinitionKind[];
  return fc.oneof(
    ...kinds.map((kind) => json(fc.record({ kind: fc.constant(kind), data: byKind[kind] }))),
  );
}

/** Definitions of ASCII text, some of it hard to print. */
export const asciiDefinition = definitions(plainText);

/** Definitions of any text that the grammar allows. */
export const anyDefinition = definitions(fc.oneof(plainText, anyText));
