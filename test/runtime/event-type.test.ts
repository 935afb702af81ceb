import { describe, expect, it } from "vitest";
import { eventType, isCode, ISSUE_CODES, type Shape } from "../../generator/runtime/index.ts";

const Sex = ["Female", "Male", "Unknown"] as const;

const Person: Shape = {
  fields:
    "Name ID! Age:number Test:boolean Sex= Tags=[1-2] Born~ Model:model Sent[]!sending " +
    "Spouse{} Children[]{} Home{Rooms[]{Area:number! Windows:number} City}",
  of: [Sex, Sex, { name: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, () => Person, () => Person],
  rules: [
    {
      id: "named",
      expected: "Name, or Spouse.Name with Tags, because Age is filled",
      when: [["Age"]],
      anyOf: [[["Name"]], [["Spouse", "Name"], ["Tags"]]],
    },
  ],
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
          "expected": "string",
          "got": "number",
          "message": "expected string, got number",
          "path": "ID",
          "severity": "error",
        },
        {
          "code": "type",
          "expected": "array",
          "got": "string",
          "message": "expected array, got string",
          "path": "Tags",
          "severity": "error",
        },
        {
          "code": "required",
          "expected": "string",
          "got": "nothing",
          "message": "expected string, got nothing",
          "path": "Spouse.ID",
          "severity": "error",
        },
        {
          "code": "type",
          "expected": "number or null",
          "got": "string",
          "message": "expected number or null, got string",
          "path": "Spouse.Age",
          "severity": "error",
        },
        {
          "code": "rule",
          "expected": "Name, or Spouse.Name with Tags, because Age is filled (rule "named")",
          "message": "expected Name, or Spouse.Name with Tags, because Age is filled (rule "named")",
          "path": "Spouse",
          "severity": "warning",
        },
        {
          "code": "type",
          "expected": "object",
          "got": "number",
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

  it("knows the fields of objects that are in the braces of a field", () => {
    const room = (value: unknown): unknown => ({ ID: "1", Home: { Rooms: [value], City: "x" } });
    expect(codes(room({ Area: 1, Windows: null }))).toEqual([]);
    expect(codes(room({ Windows: 2 }))).toEqual(["error required Home.Rooms[0].Area"]);
    expect(codes(room({ Area: 1, City: 5 }))).toEqual([]);
    expect(codes({ ID: "1", Home: { City: 5 } })).toEqual(["error type Home.City"]);
  });

  it("counts items, and checks each of them", () => {
    const sent = (...Tags: readonly unknown[]): readonly string[] => codes({ ID: "1", Tags });
    expect(sent("Male", "Female")).toEqual([]);
    expect(sent("Male", "X")).toEqual(["warning value-set Tags[1]"]);
    expect(sent("Male", null, "X")).toEqual([
      "warning max-items Tags",
      "error type Tags[1]",
      "warning value-set Tags[2]",
    ]);
    const { issues } = type.check({ ID: "1", Tags: [] });
    expect(issues).toEqual([
      {
        path: "Tags",
        code: "min-items",
        message: "expected at least 1 item, got 0",
        severity: "warning",
        expected: "at least 1 item",
        got: "0",
      },
    ]);
  });

  it("finds the same in whatever order the fields are", () => {
    const names = ["ID", "Age", "Test", "Sex", "Tags", "Born", "Model", "Sent", "Spouse"];
    const values = [1, "x", "x", "x", ["x", 1], "x", "x", [1], { Age: "x" }];
    const expected = codes(Object.fromEntries(names.map((name, at) => [name, values[at]])));
    for (let shift = 1; shift < names.length; shift += 1) {
      const order = names.map((_, at) => (at * shift + shift) % names.length);
      const value = Object.fromEntries(order.map((at) => [names[at] ?? "", values[at]]));
      if (Object.keys(value).length === names.length) expect(codes(value)).toEqual(expected);
    }
  });

  it("tells the code that may be meant only if it is asked", () => {
    const message = (Sex: string, suggest?: boolean): string | undefined =>
      type.check({ ID: "1", Sex }, suggest === undefined ? {} : { suggest }).issues[0]?.message;
    const plain = 'expected one of "Female", "Male", "Unknown", got another string';
    for (const near of ["male", " Male", "Mael", "Mxle", "MALE", "Males"]) {
      expect(message(near)).toBe(plain);
      expect(message(near, false)).toBe(plain);
      expect(message(near, true)).toBe(`${plain}; did you mean "Male"?`);
    }
    expect(message("Unknwon", true)).toBe(`${plain}; did you mean "Unknown"?`);
    for (const far of ["", "M", "x", "PHIX", "Mxxe", "x".repeat(100_000)]) {
      expect(message(far, true)).toBe(plain);
    }
  });

  it("agrees with itself about objects of which nothing is asked", () => {
    const any = eventType("Clinic", "Any", { fields: "Data{}" });
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
      message: "expected at most 100 issues to list, got 150",
      severity: "error",
      expected: "at most 100 issues to list",
      got: "150",
    });
    expect(type.check(value, { maxIssues: 149 }).issues.at(-1)?.message).toBe(
      "expected at most 149 issues to list, got 150",
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
      "0",
      "_",
      "a.b",
      "é {}!",
    ];
    const escaped = (name: string): string =>
      name.replaceAll(/\W/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
    const odd = eventType("A", "B", { fields: names.map((name) => `${escaped(name)}!`).join(" ") });
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
