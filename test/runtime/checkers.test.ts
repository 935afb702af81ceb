import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CHECKERS, type CheckerName } from "../../generator/catalog/format.ts";
import { checkers } from "../../generator/emit/shapes/checkers.ts";
import { CHECKS } from "../../generator/runtime/checks.ts";
import { independentChecks } from "../equivalence/support/independent-formats.ts";
import { longRuns } from "../support/long-runs.ts";

const formats = resolve(import.meta.dirname, "../../definitions/formats");

interface Defined {
  readonly pattern: string;
  readonly example: string;
}

interface Cases {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

const cases: Readonly<Record<CheckerName, Cases>> = {
  date: {
    good: ["2008-01-06", "2024-02-29", "2000-02-29", "0001-12-31", "2023-04-30"],
    bad: ["2023-02-29", "1900-02-29", "2023-04-31", "2023-00-10", "2023-13-01", "2023-01-00"],
  },
  "date-time": {
    good: [
      "2023-02-27T22:09:03.585Z",
      "2023-02-27t22:09:03z",
      "2023-02-27T22:09:03-06:00",
      "2023-02-27T00:00:00.123456789123456789+23:59",
      "1998-12-31T23:59:60Z",
      "1998-12-31T15:59:60.123-08:00",
    ],
    bad: [
      "2023-02-29T22:09:03Z",
      "2023-02-27T24:00:00Z",
      "2023-02-27T22:60:00Z",
      "2023-02-27T22:59:60Z",
      "1998-12-31T23:59:61Z",
      "2023-02-27T22:09:03+24:00",
      "2023-02-27T22:09:03+01:60",
      "2023-02-27T22:09:03",
      "2023-02-27T22:09Z",
      "2023-02-27 22:09:03Z",
      "2023-02-27T22:09:03.Z",
      "2023-02-27T22:09:03Z\n",
    ],
  },
  time: {
    good: [
      "17:30",
      "17:30:00",
      "17:30:00.5",
      "17:30Z",
      "00:00:00+05:30",
      "23:59:60",
      "01:29:60+01:30",
    ],
    bad: ["24:00", "17:60", "17:30:60", "7:30", "17:30:00.", "17:30+24:00", "17:30-00:60", "17.30"],
  },
  email: {
    good: [
      "barbara.bixby@example.com",
      "a+b@x",
      "o'neil@example.co.uk",
      "jörg@müller.example",
      "1@2.3",
    ],
    bad: [
      "a@b@c",
      "@example.com",
      "a@",
      ".a@example.com",
      "a.@example.com",
      "a..b@example.com",
      "a@-example.com",
      "a@example-.com",
      "a@example..com",
      "a b@example.com",
      `${"x".repeat(65)}@example.com`,
      `a@${"x".repeat(64)}.com`,
      `a@${"x.".repeat(127)}com`,
      "<a@example.com>",
    ],
  },
  uri: {
    good: [
      "https://www.example.com/advisories/17",
      "https://user:pw@example.com:8080/a%20b?q=1#top",
      "http://[2001:db8::7]/c=GB?objectClass?one",
      "mailto:John.Doe@example.com",
      "urn:oid:2.16.840.1.113883",
      "tel:+1-816-555-1212",
      "file:///etc/hosts",
    ],
    bad: [
      "//example.com",
      "/path",
      "example.com",
      "https:",
      "https://example.com/a b",
      "https://example.com/%zz",
      "https://example.com/a|b",
      "https://example.com/#a#b",
      "https://exa[mple].com/",
      "1http://example.com",
    ],
  },
  uuid: {
    good: ["7ce6f387-c33c-417d-8682-81e83628cbd9", "00000000-0000-0000-0000-000000000000"],
    bad: [
      "7ce6f387c33c417d868281e83628cbd9",
      "7ce6f387-c33c-417d-8682-81e83628cbdg",
      "{7ce6f387-c33c-417d-8682-81e83628cbd9}",
    ],
  },
  // 1234567893 is the worked example of the standard.
  npi: {
    good: ["1234567893", "1245319599"],
    bad: ["1234567890", "1234567892", "123456789", "12345678933", "123456789x", "4236464757"],
  },
  "time-zone": {
    good: ["America/Chicago", "UTC", "America/Argentina/Buenos_Aires", "America/Port-au-Prince"],
    bad: ["Central", "America/Nowhere", "+05:00", "-0500", "CST6", "America / Chicago"],
  },
  language: {
    good: [
      "en",
      "en-US",
      "zh-Hant-TW",
      "de-CH-1996",
      "es-419",
      "sl-rozaj-biske",
      "ar-u-nu-latn",
      "x-own",
    ],
    bad: ["e", "en-", "en_US", "English", "spanish-mx", "en--US", "en-US-x", "123", "en-a"],
  },
};

/** Texts that are nearly right: a good or bad example with up to three characters changed. */
function nearly({ good, bad }: Cases): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(40),
    cut: fc.nat(2),
    text: fc.oneof(
      fc.string({ maxLength: 2, unit: "binary" }),
      fc.constantFrom("0", "9", "-", ":", ".", "\n"),
    ),
  });
  return fc
    .tuple(fc.constantFrom(...good, ...bad), fc.array(edit, { maxLength: 3 }))
    .map(([text, edits]) =>
      edits.reduce(
        (all, { at, cut, text: added }) => all.slice(0, at) + added + all.slice(at + cut),
        text,
      ),
    );
}

describe.each(CHECKERS)("the check %s", (name) => {
  const check = CHECKS[name];
  const { implies } = checkers[name];
  const file = resolve(formats, `${name}.yaml`);
  const defined = existsSync(file) ? (parse(readFileSync(file, "utf8")) as Defined) : undefined;
  const patterns = [implies, ...(defined === undefined ? [] : [defined.pattern])].map(
    (pattern) => new RegExp(pattern, "u"),
  );
  const examples = defined === undefined ? [] : [defined.example];

  it("takes what is right", () => {
    expect([...cases[name].good, ...examples].filter((text) => !check(text))).toEqual([]);
  });

  it("refuses what is wrong", () => {
    expect(["", " ", "\u0000", ...cases[name].bad].filter(check)).toEqual([]);
  });

  it("takes only what the pattern that it implies takes, and that of the format; never throws", () => {
    fc.assert(
      fc.property(
        nearly(cases[name]),
        (text) => !check(text) || patterns.every((pattern) => pattern.test(text)),
      ),
      { seed: 7, numRuns: longRuns(2000) },
    );
  });

  it("agrees with the same check written another way", () => {
    fc.assert(
      fc.property(nearly(cases[name]), (text) => {
        expect(check(text)).toBe(independentChecks[name](text));
      }),
      { seed: 8, numRuns: longRuns(2000) },
    );
  });

  it("is linear in the text", () => {
    for (const unit of ["a", "1", "-", "a-", "a.", "%20", "/", "@", ":", "A/"]) {
      const started = process.cpuUsage();
      check(unit.repeat(200_000));
      check(`a:${unit.repeat(200_000)}`);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(500);
    }
  });
});

describe("the check digit of an NPI", () => {
  it("is right for exactly one of the ten last digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const right = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).filter(
          CHECKS.npi,
        );
        return right.length === 1;
      }),
      { seed: 7, numRuns: longRuns(200) },
    );
  });
});

describe("the check of dates", () => {
  it("agrees with the calendar of the engine", () => {
    const digits = (count: number, max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(count, "0"));
    fc.assert(
      fc.property(digits(4, 9999), digits(2, 14), digits(2, 33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const moment = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
        return CHECKS.date(text) === exists;
      }),
      { seed: 7, numRuns: longRuns(2000) },
    );
  });
});
