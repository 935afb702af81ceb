import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isAmbiguousScalar } from "../../generator/definition/ambiguous-scalar.ts";

const AMBIGUOUS = [
  "",
  "~",
  "null",
  "Null",
  "true",
  "FALSE",
  "yes",
  "No",
  "on",
  "OFF",
  "y",
  "N",
  "<<",
  "=",
  "0",
  "-1",
  "010",
  "0o17",
  "0x1F",
  "0b11",
  "1_000",
  "1.10",
  ".5",
  "5.",
  "1e3",
  "1.5E-3",
  "+16085551234",
  "9007199254740993",
  ".inf",
  "-.INF",
  ".NaN",
  "190:20:30",
  "12:30",
  "2020-01-01",
  "2020-1-1",
  "2020-01-01T10:00:00Z",
  "2020-01-01 10:00:00 +1",
  "1.2.840",
];

const CLEAR = [
  "Nobody",
  "none",
  "ICD-10",
  "10 mg",
  "1-2-3",
  "2020-01",
  "12:30 pm",
  "v1",
  "0xG",
  "a1",
  "1e",
  "1,000",
  "E",
  "NO2",
  "R07.0",
  "53566-1234",
];

describe("texts that are no text to some reader of YAML", () => {
  it.each(AMBIGUOUS)("%j", (text) => {
    expect(isAmbiguousScalar(text)).toBe(true);
  });

  it.each(CLEAR)("%j is clear", (text) => {
    expect(isAmbiguousScalar(text)).toBe(false);
    expect([parse(text), parse(text, { version: "1.1" })]).toEqual([text, text]);
  });
});
