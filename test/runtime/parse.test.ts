import { describe, expect, it } from "vitest";
import { CanonError, eventType, type Shape } from "../../generator/runtime/index.ts";

const Person: Shape = { fields: "ID! Age:number Sex=", of: [["Female", "Male"]] };

const type = eventType<{ readonly ID: string }>("Clinic", "New", Person);

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

  it("takes a value as it is, as servers hand over bodies that they have read", () => {
    const message = { ID: "1" };
    expect(type.parse(message)).toBe(message);
  });

  it.each([
    [undefined, "object, got nothing"],
    [null, "object, got null"],
    [["PHIX"], "object, got array"],
    [{ ID: 7 }, "string, got number"],
    [Buffer.from('{"ID":"PHIX"}'), "string, got nothing"],
  ])("refuses a value that is no message", (value, reason) => {
    try {
      type.parse(value);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof CanonError)) throw error;
      expect(error.message).toContain(`expected ${reason}`);
      expect(error.message).not.toContain("PHIX");
    }
  });

  it.each([
    ['{"ID":"1",}', "line 1, column 11"],
    ['{"ID" "1"}', "line 1, column 7"],
    ['{ID:"1"}', "line 1, column 2"],
    ["[,]", "line 1, column 2"],
    ["[1,]", "line 1, column 4"],
    ["{,}", "line 1, column 2"],
    ["[1 2]", "line 1, column 4"],
    ['{\n  "ID": "1",\r\n  "PHIX": [PHIX]\n}', "line 3, column 12"],
    ['{"ID":"PHIX\nPHIX"}', "line 1, column 12"],
    ['{"ID":"PHIX\\x"}', "line 1, column 12"],
    ['{"ID":"\\u12"}', "line 1, column 8"],
    ['{"ID":01}', "line 1, column 8"],
    ['{"ID":-}', "line 1, column 7"],
    ['{"ID":"1"} PHIX', "line 1, column 12"],
    ['{"ID":"1"}}', "line 1, column 11"],
    ["[}", "line 1, column 2"],
    ['\uFEFF{"ID":"1"}', "line 1, column 1"],
  ])("says where %j stops being JSON, and nothing of it", (text, place) => {
    expect(refusalOf(text)).toEqual(["syntax", `a fault at ${place}`]);
  });

  it("takes the time that the text takes to find a fault", () => {
    const deep = `${"[".repeat(100_000)}x`;
    expect(refusalOf(deep)).toEqual(["syntax", "a fault at line 1, column 100001"]);
    const long = `{"ID":"${"PHIX".repeat(1_000_000)}" x`;
    expect(refusalOf(long)).toEqual(["syntax", "a fault at line 1, column 4000010"]);
    expect(refusalOf(`{"ID":"${"\\n".repeat(1_000_000)}`)[0]).toBe("truncated");
  });

  it("tells a text that ends too early, wherever it does", () => {
    const text = '{"ID":"P\\u00e4\\n","A":[true,false,null,-1.5e+3,{}], "B" : {"C":[]}}';
    for (let end = 0; end < text.length; end += 1) {
      const got = `a text that ends too early, after ${end} characters`;
      expect(refusalOf(text.slice(0, end))).toEqual(["truncated", got]);
    }
  });

  /** Code of the only issue of a text, and what was there. */
  function refusalOf(text: string): readonly unknown[] {
    try {
      type.parse(text);
    } catch (error) {
      if (!(error instanceof CanonError)) throw error;
      expect(error.message + (error.stack ?? "")).not.toContain("PHIX");
      const [issue, ...more] = error.issues;
      expect(more).toEqual([]);
      expect(issue).toMatchObject({ path: "", severity: "error", expected: "JSON" });
      expect(issue?.message).toBe(`expected JSON, got ${issue?.got}`);
      return [issue?.code, issue?.got];
    }
    return ["no issue"];
  }
});
