import fc from "fast-check";
import { occurrences } from "../../../../generator/catalog/walk.ts";
import { lab } from "./lab.ts";

const names = [
  ...new Set([...occurrences(lab, "Lab.Taken")].map(({ field }) => field.name)),
  "Extensions",
  "Unknown",
  "__proto__",
  "constructor",
];

const scalar = fc.constantFrom<unknown>(
  null,
  "",
  "text",
  "9",
  "10",
  "__proto__",
  "2008-01-06",
  0,
  1.5,
  true,
  false,
);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    object(tie("value")),
  ),
}));

function object(of: fc.Arbitrary<unknown>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const member = fc.tuple(fc.constantFrom(...names), of);
  return fc.array(member, { maxLength: 9 }).map((members) => Object.fromEntries(members));
}

/** Objects whose names are those of `Lab.Taken`, mostly at places where it has no such field. */
const anything = object(value);

/** Messages of `Lab.Taken` that are mostly as they should be. */
const usual = fc.record(
  {
    Sample: fc.record(
      {
        Kind: scalar,
        Day: scalar,
        Amount: scalar,
        Fresh: scalar,
        Extra: scalar,
      },
      { requiredKeys: [] },
    ),
    Tubes: fc.array(
      fc.oneof(
        fc.record(
          {
            ID: scalar,
            Kinds: fc.array(scalar, { maxLength: 3 }),
            Days: fc.array(scalar, { maxLength: 3 }),
            Layers: fc.array(fc.record({ Depth: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
          },
          { requiredKeys: [] },
        ),
        scalar,
      ),
      { maxLength: 4 },
    ),
    Whole: anything,
  },
  { requiredKeys: [] },
);

/** Messages of `Lab.Taken`, as JSON reads them: right ones, wrong ones, and some that are no objects. */
export const messages: fc.Arbitrary<unknown> = fc
  .oneof({ arbitrary: usual, weight: 5 }, { arbitrary: anything, weight: 5 }, scalar)
  .map((message): unknown => JSON.parse(JSON.stringify(message)));
