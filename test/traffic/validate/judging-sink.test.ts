import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  messageReader,
  type ReadingOptions,
} from "../../../generator/traffic/read/message-reader.ts";
import { routedEvents, routerOf } from "../../../generator/traffic/route.ts";
import { judgeOf } from "../../../generator/traffic/validate/judge.ts";
import {
  judgingSink,
  type JudgingOptions,
} from "../../../generator/traffic/validate/judging-sink.ts";
import type { UsualFields } from "../../../generator/traffic/profile/usual-fields.ts";
import type { Verdict } from "../../../generator/traffic/validate/verdict.ts";
import { longRuns } from "../../support/long-runs.ts";
import { reads } from "../read/support/reads.ts";
import { GOOD, library, LINES } from "./support/library.ts";

type Asked = Omit<JudgingOptions, "catalog">;
type Told = readonly [Verdict, number];

/** What a sink tells of a stream, with the bytes of each message. */
function judged(
  text: string,
  options: Asked = {},
  reading: ReadingOptions & { size?: number } = {},
) {
  const told: Told[] = [];
  const { size = Infinity, ...rest } = reading;
  const sink = judgingSink({ catalog: library, ...options }, (verdict, bytes) => {
    told.push([verdict, bytes]);
  });
  const reader = messageReader(rest, sink);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    // A sink may keep nothing of a chunk.
    const chunk = Buffer.from(bytes.subarray(at, at + size));
    reader.push(chunk);
    chunk.fill("x");
  }
  return { told, lines: reader.end() };
}

/** The same, where each message is parsed. */
function judgedParsed(text: string, options: Asked = {}, reading: ReadingOptions = {}) {
  const events = routedEvents(library);
  const asked = events.find(({ id }) => id === options.event);
  const judge = judgeOf({ ...options, route: routerOf(events, asked) });
  const { found, lines } = reads(text, reading);
  const told = found.map((read): Told => [judge(read), read.kind === "message" ? read.bytes : 0]);
  return { told, lines };
}

const WAYS: readonly Asked[] = [
  {},
  { direction: "sending" },
  { direction: "receiving", event: "Library.Lent" },
  { direction: "sending", event: "Library.Lent", maxIssues: 1 },
  { unknownFields: true },
  { suggest: true },
];

const RIGHT = [
  JSON.stringify(GOOD),
  JSON.stringify({ ...GOOD, DueDays: null, Remarks: ["é", "fine"] }),
  ` ${JSON.stringify(GOOD)}  `,
  JSON.stringify({ Reader: GOOD.Reader, Meta: GOOD.Meta }),
  JSON.stringify([GOOD, GOOD]),
  JSON.stringify({ ...GOOD, duedays: 3 }),
  JSON.stringify(GOOD).replace('"DueDays":28', '"DueDays":"soon","DueDays":2.8E1'),
  JSON.stringify(GOOD).replace("Lent", "L\\u0065nt"),
];

const WRONG = [
  ...LINES,
  "[]",
  "[x]",
  "7",
  '"a"',
  "null",
  '{"a":1}',
  '{"Meta":{"DataModel":"Library","EventType":"Lost"}}',
  JSON.stringify(GOOD).slice(0, -9),
  `${JSON.stringify(GOOD)}x`,
  `${JSON.stringify(GOOD)},`,
  JSON.stringify({ ...GOOD, DueDays: 2 ** 60 }),
  JSON.stringify(GOOD).replace('"DueDays":28', '"DueDays":28,"DueDays":"soon"'),
  JSON.stringify({ ...GOOD, Remarks: ["a", null] }),
  JSON.stringify({ ...GOOD, Reader: [GOOD.Reader] }),
];

/** Lines of which about so many of a hundred are wrong, in long stretches or short ones. */
const lines = fc
  .array(
    fc.record({
      wrong: fc.constantFrom(0, 50, 100),
      count: fc.constantFrom(1, 10, 100, 300),
      seed: fc.nat(1000),
    }),
    { maxLength: 6 },
  )
  .map((stretches) =>
    stretches.flatMap(({ wrong, count, seed }) =>
      Array.from({ length: count }, (_, at) => {
        const mixed = Math.imul(seed + at, 0x9e3779b1) >>> 8;
        const from = mixed % 100 < wrong ? WRONG : RIGHT;
        return from[(mixed >>> 7) % from.length] ?? "";
      }),
    ),
  );

describe("a judging sink", () => {
  // As much more time as there are more runs.
  const timeout = longRuns(60_000);
  test.each(WAYS)("tells the same as if each message was parsed: %j", { timeout }, (options) => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 5000 }), (all, size) => {
        const text = all.join("\n");
        const expected = judgedParsed(text, options, { lines: true });
        expect(judged(text, options, { lines: true, size })).toEqual(expected);
      }),
      { numRuns: longRuns(15), seed: 7 },
    );
  });

  test("tells the same of a stream in which every other message has issues, over and over", () => {
    const all = Array.from({ length: 3000 }, (_, at) => {
      // Now every other one, now all, now none: what is tried first changes on the way.
      const isRight = at < 700 ? at % 2 === 0 : at < 1500 ? at % 40 === 0 : at % 3 > 0;
      const from = isRight ? RIGHT : WRONG;
      return from[at % from.length] ?? "";
    });
    const text = all.join("\n");
    const { told, lines } = judged(text, {}, { lines: true });
    expect({ told, lines }).toEqual(judgedParsed(text, {}, { lines: true }));
    const valid = told.filter(([verdict]) => verdict.issues.length === 0).length;
    expect(valid).toBeGreaterThan(1000);
    expect(told.length - valid).toBeGreaterThan(1000);
  });

  test("tells the same of documents and lists, however they are cut", () => {
    const lists = [
      `[${[...RIGHT.slice(0, 4), ...LINES.slice(0, 4), "x", "", "7"].join(",\n")}]`,
      RIGHT.slice(0, 5).join(""),
      RIGHT.slice(0, 5)
        .map((text) => JSON.stringify(JSON.parse(text), null, 2))
        .join("\n"),
      `${RIGHT[0]}\n${WRONG.join("\n")}\n${RIGHT.join("\r\n")}`,
      `\uFEFF${RIGHT.join("\n\uFEFF")}`,
      `[${RIGHT[0]},${RIGHT[1]}`,
    ];
    for (const text of lists)
      for (const options of WAYS)
        for (const size of [1, 7, 100, Infinity])
          expect(judged(text, options, { size })).toEqual(judgedParsed(text, options));
  });

  test("tells of what a connection always fills as well", () => {
    const usual: UsualFields = new Map([
      [
        "Library.Lent",
        [
          { path: "Remarks", name: "Remarks", isUsual: true, below: [] },
          {
            path: "Reader",
            name: "Reader",
            isUsual: false,
            below: [{ path: "Reader.Language", name: "Language", isUsual: true, below: [] }],
          },
        ],
      ],
    ]);
    const full = { ...GOOD, Remarks: ["fine"] };
    const texts = [GOOD, full, { ...full, Remarks: [] }, { ...full, Remarks: null }].flatMap(
      (one) => [
        JSON.stringify(one),
        JSON.stringify({ ...one, Reader: { CardNumber: "L-1" } }),
        JSON.stringify({ ...one, Reader: { ...GOOD.Reader, Language: null } }),
        JSON.stringify({ ...one, Reader: {} }),
        JSON.stringify(one).replace('"Reader":', '"Remarks":["x"],"R\\u0065ader":'),
      ],
    );
    const text = [...texts, ...RIGHT, ...WRONG].join("\n");
    for (const direction of ["receiving", "sending"] as const)
      expect(judged(text, { usual, direction })).toEqual(judgedParsed(text, { usual, direction }));
  });

  test("throws for an event type that there is not", () => {
    const tell = (): void => {};
    expect(() => judgingSink({ catalog: library, event: "Library.Lend" }, tell)).toThrow(
      'There is no event type "Library.Lend".',
    );
  });

  test("takes the text of a message without issues, and of no other", () => {
    const { takeText } = judgingSink({ catalog: library }, () => {});
    const taken = [...RIGHT, ...WRONG].map((text) => {
      const bytes = Buffer.from(`${text}\n`);
      const range = { bytes, from: 0, to: bytes.length - 1 };
      return takeText?.({ ...range, place: { line: 1 }, column: 1, isLast: false });
    });
    const isOneMessage = (text: string): boolean => !text.startsWith("[");
    const expected = [...RIGHT.map(isOneMessage), true, ...WRONG.slice(1).map(() => false)];
    expect(taken).toEqual(expected);
  });
});
