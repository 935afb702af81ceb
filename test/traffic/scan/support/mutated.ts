import fc from "fast-check";

const MARKS = Buffer.from('"\\[]{}:,0123456789eE+-. \t\r\n\u0000\u001F\u007Ftrufalsn/bé');

const byte = fc.oneof(
  { arbitrary: fc.constantFrom(...MARKS), weight: 5 },
  fc.nat(255),
  fc.constantFrom(0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xbb, 0xbf, 0xf0, 0xf4, 0xf8, 0xff),
);

const change = fc.record({
  kind: fc.constantFrom("delete", "insert", "replace", "swap", "cut", "double"),
  at: fc.nat(1_000_000),
  byte,
});

/** Bytes of texts, with one to three changes anywhere. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<Buffer> {
  return fc
    .tuple(texts, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([text, changes]) => {
      let bytes = [...Buffer.from(text)];
      for (const { kind, at, byte } of changes) {
        const place = at % (bytes.length + 1);
        if (kind === "delete") bytes.splice(place, 1);
        else if (kind === "insert") bytes.splice(place, 0, byte);
        else if (kind === "replace") bytes.splice(place, 1, byte);
        else if (kind === "swap")
          bytes.splice(place, 2, ...bytes.slice(place, place + 2).toReversed());
        else if (kind === "cut") bytes = bytes.slice(0, place);
        else bytes.splice(place, 0, ...bytes.slice(Math.max(0, place - 6), place));
      }
      return Buffer.from(bytes);
    });
}
