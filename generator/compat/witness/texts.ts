import { hasFormat, listedTexts } from "../accepted-texts.ts";
import type { FieldSide } from "../sides.ts";

/** As many as are worth trying in a message. */
const WANTED = 3;

/** Texts of as many kinds as fields hold, to begin a search with. */
const KNOWN: readonly string[] = [
  "Some text",
  "x",
  "A",
  "0",
  "Zoë",
  "a-b_c.d",
  "M/F",
  "12",
  "123.45",
  "-1.5",
  "+.5",
  "2024-02-05",
  "2024-02-30",
  "2024-02-05T15:30:00.000Z",
  "2024-02-05T15:30:00Z",
  "2024-02-05T15:30:00-06:00",
  "2024-02-05t15:30:00z",
  "15:30",
  "15:30:00",
  "25:61",
  "00000",
  "00001-0001",
  "123456789",
  "987-65-4320",
  "1234567890",
  "1234567893",
  "+16085550100",
  "608-555-0100",
  "a@example.com",
  "https://example.com/a?b=c",
  "urn:oid:2.16.840.1.113883.4.6",
  "2.16.840.1.113883.4.6",
  "7ce6f387-c33c-417d-8682-81e83628cbd9",
  "en",
  "en-US",
  "UTC",
  "America/Chicago",
  "text/plain",
  "SGVsbG8=",
  "",
];

/** Texts that one side may write into a field and that the other side refuses there, if any are found. */
export function textsBetween(writer: FieldSide, reader: FieldSide): readonly string[] {
  if (listedTexts(reader) === undefined && reader.format === undefined) return [];
  const isFound = (text: string): boolean => mayHold(writer, text) && !mayHold(reader, text);
  const listed = listedTexts(writer);
  const begin = listed ?? [
    ...[writer, reader].flatMap(({ format }) => (format === undefined ? [] : [format.example])),
    ...(listedTexts(reader) ?? []).slice(0, WANTED),
    ...KNOWN,
  ];
  const found = begin.filter(isFound);
  if (found.length > 0 || listed !== undefined) return found.slice(0, WANTED);
  // What is nearly right to one side is where the two differ.
  const seeds = begin.filter((text) => mayHold(writer, text) || mayHold(reader, text));
  for (const seed of seeds) {
    const near = variantsOf(seed).filter(isFound);
    if (near.length > 0) return near.slice(0, WANTED);
  }
  return [];
}

/** Whether a sender of this side may write a text into the field. */
function mayHold(side: FieldSide, text: string): boolean {
  const listed = listedTexts(side);
  if (listed !== undefined) return listed.includes(text);
  return side.format === undefined || hasFormat(side.format, text);
}

const CHARACTERS: readonly string[] = [...Array.from("aZ09 -+.,:/_@é\n"), ""];

/** The text with each character left out, replaced or doubled, and longer ones. */
function variantsOf(text: string): readonly string[] {
  const changed = Array.from({ length: text.length + 1 }, (_, at) => [
    ...CHARACTERS.map((character) => text.slice(0, at) + character + text.slice(at + 1)),
    ...CHARACTERS.map((character) => text.slice(0, at) + character + text.slice(at)),
  ]);
  const last = text.at(-1) ?? "a";
  const longer = Array.from({ length: 40 }, (_, count) => text + last.repeat(count + 1));
  const shorter = Array.from({ length: text.length }, (_, count) => text.slice(0, count));
  return [...changed.flat(), ...longer, ...shorter];
}
