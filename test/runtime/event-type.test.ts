import { describe, expect, it } from "vitest";
import {
  CanonError,
  eventType,
  isCode,
  ISSUE_CODES,
  type Shape,
} from "../../generator/runtime/index.ts";

const Sex = ["Female", "Male", "Unknown"] as const;

const Person: Shape = {
  fields: [
    "Name",
    ["ID", "string!"],
    ["Age", "number"],
    ["Test", "boolean"],
    ["Sex", "string", { values: Sex }],
    ["Tags", "string[]", { values: Sex, minItems: 1, maxItems: 2 }],
    ["Born", "string", { format: { name: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } }],
    ["Model", "string", { constant: "model" }],
    ["Sent", "string[]!sending"],
    ["Spouse", "object", { of: () => Person }],
    ["Children", "object[]", { of: () => Person }],
  ],
  rules: [{ id: "named", when: [["Age"]], anyOf: [[["Name"]], [["Spouse", "Name"], ["Tags"]]] }],
};

const type = eventType<{ readonly ID: string }>("Clinic", "New", Person);

function codes(
  value: unknown,
  direction: "receiving" | "sending" = "receiving",
): readonly string[] {
  return type
    .check(value, { direction })
    .issues.map(({ path, code, severity }) => `${severity} ${code} ${path}`);
}

describe("check", () => {
  it("finds nothing in a good message, and looks at nothing that is not declared", () => {
    const value = JSON.parse(
      '{"ID":"1","Name":null,"Other":{"ID":7},"__proto__":{"ID":7},"Sex":"Male"}',
    ) as unknown;
    expect(type.check(value)).toEqual({ valid: true, issues: [] });
    expect(type.is(value)).toBe(true);
  });

  it("tells path, code, severity, and a message with the expected and the JSON type", () => {
    const value = {
      ID: 5,
      Spouse: { Age: "x" },
      Children: [{ ID: "1", Test: null }, 3],
      Tags: "x",
    };
    expect(type.check(value).issues).toMatchInlineSnapshot(`
      [
        {
          "code": "type",
          "message": "expected string, got number",
          "path": "ID",
          "severity": "error",
        },
        {
          "code": "type",
          "message": "expected array, got string",
          "path": "Tags",
          "severity": "error",
        },
        {
          "code": "required",
          "message": "expected string, got nothing",
          "path": "Spouse.ID",
          "severity": "error",
        },
        {
          "code": "type",
          "message": "expected number or null, got string",
          "path": "Spouse.Age",
          "severity": "error",
        },
        {
          "code": "rule",
          "message": "expected Name, or Spouse.Name with Tags, because Age is filled (rule "named")",
          "path": "Spouse",
          "severity": "warning",
        },
        {
          "code": "type",
          "message": "expected object, got number",
          "path": "Children[1]",
          "severity": "error",
        },
      ]
    `);
  });

  it("warns a receiver where it fails a sender", () => {
    const value = { ID: "1", Sex: "X", Tags: [], Born: "today", Age: 2 ** 53 };
    const found = ["value-set Sex", "min-items Tags", "format Born", "unsafe-integer Age", "rule "];
    expect(codes(value).toSorted()).toEqual(found.map((text) => `warning ${text}`).toSorted());
    expect(type.check(value).valid).toBe(true);
    expect(codes(value, "sending").toSorted()).toEqual(
      [...found, "required-sending Sent"].map((text) => `error ${text}`).toSorted(),
    );
    expect(type.check(value, { direction: "sending" }).valid).toBe(false);
  });

  it("asks for fields required for sending only of a sender", () => {
    expect(codes({ ID: "1" })).toEqual([]);
    expect(codes({ ID: "1" }, "sending")).toEqual(["error required-sending Sent"]);
    expect(codes({ ID: "1", Sent: null }, "sending")).toEqual(["error required-sending Sent"]);
    expect(codes({ ID: "1", Sent: null })).toEqual(["error type Sent"]);
  });

  it("takes the constant from the event type", () => {
    expect(codes({ ID: "1", Model: "Clinic" })).toEqual([]);
    expect(codes({ ID: "1", Model: "Other" })).toEqual(["error constant Model"]);
  });

  it("holds a rule only where its condition is filled", () => {
    const rule = ["warning rule "];
    expect(codes({ ID: "1", Age: null })).toEqual([]);
    expect(codes({ ID: "1", Age: 1 })).toEqual(rule);
    expect(codes({ ID: "1", Age: 1, Name: "" })).toEqual(rule);
    expect(codes({ ID: "1", Age: 1, Name: "x" })).toEqual([]);
    expect(codes({ ID: "1", Age: 1, Spouse: { ID: "2", Name: "x" } })).toEqual(rule);
    expect(codes({ ID: "1", Age: 1, Spouse: { ID: "2", Name: "x" }, Tags: ["Male"] })).toEqual([]);
  });

  it("agrees with itself about objects of which nothing is asked", () => {
    const any = eventType("Clinic", "Any", { fields: [["Data", "object"]] });
    expect(any.check({ Data: { A: 1 } })).toEqual({ valid: true, issues: [] });
    expect(any.is({ Data: { A: 1 } })).toBe(true);
  });

  it("orders issues by the definitions, whatever the order of the keys", () => {
    const value = { Children: [{}], Spouse: 1, Born: 2, Sex: "X", Age: "x", ID: null };
    const reversed = Object.fromEntries(Object.entries(value).toReversed());
    expect(codes(value)).toEqual(codes(reversed));
    expect(codes(value).map((text) => text.split(" ").at(-1))).toEqual([
      "ID",
      "Age",
      "Sex",
      "Born",
      "Spouse",
      "Children[0].ID",
      "",
    ]);
  });

  it.each([null, undefined, 1, "x", true, [], () => 1, Symbol("x"), 1n])(
    "refuses %s as a whole",
    (value) => {
      expect(codes(value)).toEqual(["error type "]);
      expect(type.is(value)).toBe(false);
    },
  );

  it("takes undefined as missing, and refuses holes and what JSON cannot hold", () => {
    expect(codes({ ID: undefined })).toEqual(["error required ID"]);
    // oxlint-disable-next-line no-sparse-arrays -- the hole is what is tested
    expect(codes({ ID: "1", Sent: ["a", , "b"] })).toEqual(["error type Sent[1]"]);
    expect(codes({ ID: "1", Name: "x", Age: Number.NaN })).toEqual(["error type Age"]);
    expect(codes({ ID: "1", Name: "x", Age: Infinity })).toEqual(["error type Age"]);
  });

  it("looks only at what an object itself has", () => {
    const inherited = Object.create({ ID: "1" }) as unknown;
    expect(codes(inherited)).toEqual(["error required ID"]);
    const hidden = Object.defineProperty({}, "ID", { value: "1", enumerable: false });
    expect(codes(hidden)).toEqual(["error required ID"]);
    expect(type.is(hidden)).toBe(false);
    expect(type.is(Object.assign(Object.create(null), { ID: "1" }))).toBe(true);
  });
});

describe("bounds", () => {
  const nest = (levels: number): unknown => {
    let value: unknown = { ID: "1" };
    for (let level = 1; level < levels; level += 1) value = { ID: "1", Spouse: value };
    return value;
  };

  it("stop at 512 levels of objects", () => {
    expect(type.check(nest(512))).toEqual({ valid: true, issues: [] });
    expect(type.is(nest(512))).toBe(true);
    for (const levels of [513, 100_000]) {
      const { valid, issues } = type.check(nest(levels));
      expect([valid, issues.map(({ code }) => code)]).toEqual([false, ["too-deep"]]);
      expect(type.is(nest(levels))).toBe(false);
    }
    const circle: Record<string, unknown> = { ID: "1" };
    circle["Spouse"] = circle;
    expect(type.check(circle).issues.map(({ code }) => code)).toEqual(["too-deep"]);
  });

  it("do not walk what is not declared", () => {
    const deep = `{"ID":"1","Other":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(type.parse(deep).ID).toBe("1");
  });

  it("list 100 issues and say how many more there are", () => {
    const value = { ID: "1", Children: Array.from({ length: 150 }, () => ({})) };
    const { issues } = type.check(value);
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toEqual({
      path: "",
      code: "too-many-issues",
      message: "50 more issues are not listed",
      severity: "error",
    });
    expect(type.check(value, { maxIssues: 149 }).issues.at(-1)?.message).toBe(
      "1 more issue is not listed",
    );
    expect(type.check(value, { maxIssues: 150 }).issues).toHaveLength(150);
    expect(type.check(value, { maxIssues: 0 }).issues.map(({ code }) => code)).toEqual([
      "too-many-issues",
    ]);
  });

  it("let no warning hide an error", () => {
    const value = { ID: "1", Tags: Array.from({ length: 150 }, () => "x"), Spouse: {} };
    const { valid, issues } = type.check(value);
    expect(valid).toBe(false);
    expect(issues).toHaveLength(101);
    expect(issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "required",
      "too-many-issues",
    ]);
  });

  it("keep the time linear in the message", () => {
    const time = (count: number): number => {
      const value = {
        ID: "1",
        Children: Array.from({ length: count }, () => ({ Sex: "X", Age: "1" })),
      };
      const started = process.cpuUsage();
      type.check(value, { direction: "sending" });
      return process.cpuUsage(started).user / 1000;
    };
    time(20_000);
    // Eight times the message; far from the 64 times of a quadratic walk.
    expect(time(80_000)).toBeLessThan(24 * Math.max(time(10_000), 4));
  });
});

describe("parse", () => {
  it("gives the message, or throws all errors", () => {
    expect(type.parse('{"ID":"1","Sex":"X"}')).toEqual({ ID: "1", Sex: "X" });
    expect(() => type.parse('{"Age":"1"}')).toThrow(
      'Not a valid message of "Clinic" "New": ID: expected string, got nothing, and 1 more',
    );
    try {
      type.parse('{"Age":"1","Sex":"X"}');
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof CanonError)) throw error;
      expect(error.issues.map(({ code }) => code)).toEqual(["required", "type"]);
    }
  });

  it.each([[undefined], [null], [{ ID: "PHIX" }], [Buffer.from('{"ID":"PHIX"}')]])(
    "refuses what is no text at all",
    (value) => {
      try {
        // JavaScript does not look at types.
        type.parse(value as unknown as string);
        expect.unreachable();
      } catch (error) {
        if (!(error instanceof CanonError)) throw error;
        expect(error.issues.map(({ code }) => code)).toEqual(["type"]);
        expect(error.message).toMatch(/expected a JSON text, got (?:nothing|null|object)$/);
      }
    },
  );

  it.each([
    ["", "line 1, column 1"],
    ["  ", "line 1, column 3"],
    ['{"ID":"1",}', "line 1, column 11"],
    ['{"ID" "1"}', "line 1, column 7"],
    ['{ID:"1"}', "line 1, column 2"],
    ["[1,2", "line 1, column 5"],
    ["[,]", "line 1, column 2"],
    ['{\n  "ID": "1",\r\n  "PHIX": [PHIX]\n}', "line 3, column 12"],
    ['{"ID":"PHIX\nPHIX"}', "line 1, column 12"],
    ['{"ID":"PHIX\\x"}', "line 1, column 12"],
    ['{"ID":"\\u12"}', "line 1, column 8"],
    ['{"ID":"PHIX', "line 1, column 7"],
    ['{"ID":01}', "line 1, column 8"],
    ['{"ID":-}', "line 1, column 7"],
    ['{"ID":"1"} PHIX', "line 1, column 12"],
    ['{"ID":"1"}}', "line 1, column 11"],
    ["[}", "line 1, column 2"],
    ['\uFEFF{"ID":"1"}', "line 1, column 1"],
    [`${"[".repeat(100_000)}x`, "line 1, column 100001"],
  ])("says where %j stops being JSON, and nothing of it", (text, place) => {
    try {
      type.parse(text);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof CanonError)) throw error;
      expect(error.issues).toEqual([
        {
          path: "",
          code: "syntax",
          message: `expected JSON, found a fault at ${place}`,
          severity: "error",
        },
      ]);
      expect(error.message + (error.stack ?? "")).not.toContain("PHIX");
    }
  });
});

describe("an event type", () => {
  it("has functions that can be passed around", () => {
    const { is, check } = type;
    expect([{ ID: "1" }, { ID: 1 }].filter(is)).toHaveLength(1);
    expect([{ ID: "1" }, { ID: 1 }].map((value) => check(value).valid)).toEqual([true, false]);
  });

  it("is a Standard Schema", () => {
    const { version, vendor, validate } = type["~standard"];
    expect([version, vendor]).toEqual([1, "canon"]);
    const value = { ID: "1", Sex: "X" };
    expect(validate(value)).toEqual({ value });
    expect(validate({ ID: "1", Sex: "X", Children: [{ ID: 1 }] })).toEqual({
      issues: [{ message: "expected string, got number", path: ["Children", 0, "ID"] }],
    });
  });

  it("costs nothing before its first use", () => {
    const shape = {
      get fields(): never {
        throw new Error("used");
      },
    };
    const lazy = eventType("A", "B", shape);
    expect(() => lazy.is({})).toThrow("used");
  });

  it("works with any names", () => {
    const names = [
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "valueOf",
      "",
      "0",
      "a.b",
    ];
    const odd = eventType("A", "B", { fields: names.map((name) => [name, "string!"] as const) });
    expect(odd.check({}).issues.map(({ path }) => path)).toEqual(names);
    const text = `{${names.map((name) => `${JSON.stringify(name)}:"x"`).join()}}`;
    expect(odd.check(JSON.parse(text))).toEqual({ valid: true, issues: [] });
  });
});

describe("value sets", () => {
  it("narrow", () => {
    const value: unknown = "Male";
    expect(isCode(Sex, value) && (value satisfies (typeof Sex)[number])).toBe("Male");
    for (const other of ["male", "", null, 0, "length", "0", "constructor"])
      expect(isCode(Sex, other)).toBe(false);
  });
});

describe("issue codes", () => {
  it("have one sentence each", () => {
    for (const purpose of Object.values(ISSUE_CODES)) expect(purpose).toMatch(/^[A-Z][^.]*\.$/);
  });
});
