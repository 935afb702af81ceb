import { describe, expect, test } from "vitest";
import type { UsualFields } from "../../../generator/traffic/profile/usual-fields.ts";
import type { Message } from "../../../generator/traffic/read/message-read.ts";
import { routedEvents, routerOf } from "../../../generator/traffic/route.ts";
import { judgeOf, type JudgeOptions } from "../../../generator/traffic/validate/judge.ts";
import { GOOD, library } from "./support/library.ts";

const route = routerOf(routedEvents(library));

function read(value: unknown): Message {
  return { kind: "message", place: { line: 3 }, value, bytes: 10 };
}

function codes(value: unknown, options: Omit<JudgeOptions, "route"> = {}): readonly string[] {
  const { issues } = judgeOf({ route, ...options })(read(value));
  return issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

describe("a verdict", () => {
  test("on a valid message", () => {
    expect(judgeOf({ route })(read(GOOD))).toEqual({
      place: { line: 3 },
      event: "Library.Lent",
      valid: true,
      issues: [],
    });
  });

  test("on one with issues says no more than what the contract has", () => {
    const verdict = judgeOf({ route })(read({ ...GOOD, DueDays: "soon" }));
    expect(verdict).toEqual({
      place: { line: 3 },
      event: "Library.Lent",
      valid: false,
      issues: [
        {
          severity: "error",
          code: "type",
          path: "DueDays",
          message: "expected number or null, got string",
        },
      ],
    });
  });

  test("on what names no event type, or is no message", () => {
    expect(codes({})).toEqual(["error unknown-event "]);
    const fault = judgeOf({ route })({
      kind: "fault",
      place: { line: 1, column: 2 },
      code: "syntax",
      message: "This is not JSON.",
    });
    expect(fault).toEqual({
      place: { line: 1, column: 2 },
      valid: false,
      issues: [{ severity: "error", code: "syntax", path: "", message: "This is not JSON." }],
    });
  });

  test("depends on the direction", () => {
    const message = { ...GOOD, Reader: { CardNumber: "L-1", Language: "xx" } };
    expect(codes(message)).toEqual(["warning value-set Reader.Language"]);
    expect(codes(message, { direction: "sending" })).toEqual(["error value-set Reader.Language"]);
  });

  test("lists as many issues as it is told to, and says that there are more", () => {
    const message = { ...GOOD, Reader: { CardNumber: 1, Language: 2 }, DueDays: "soon" };
    expect(codes(message, { maxIssues: 1 })).toEqual([
      "error type Reader.CardNumber",
      "error too-many-issues ",
    ]);
  });

  test("warns of usual fields that are missing, if they are known", () => {
    const usual: UsualFields = new Map([
      ["Library.Lent", [{ path: "Remarks", name: "Remarks", isUsual: true, below: [] }]],
    ]);
    expect(codes(GOOD, { usual })).toEqual(["warning usual-field-missing Remarks"]);
    expect(codes({ ...GOOD, Remarks: ["fine"] }, { usual })).toEqual([]);
  });

  test("tells of misspelt fields only if it is asked to", () => {
    const message = { ...GOOD, dueDays: 3, DueDays: undefined };
    expect(codes(JSON.parse(JSON.stringify(message)))).toEqual([]);
    expect(codes(JSON.parse(JSON.stringify(message)), { unknownFields: true })).toEqual([
      "warning unknown-field dueDays",
    ]);
  });
});
