import { describe, expect, it } from "vitest";
import { profileOfRows } from "../../../generator/traffic/sql/profile-of-rows.ts";
import { readRows } from "../../../generator/traffic/sql/read-rows.ts";
import { hostileCatalog } from "./support/hostile.ts";

const ROW = { event: "With.From", path: "", measure: "messages", value: 3 };

describe("rows of counts", () => {
  it("are read from a list and from lines, with or without nulls", () => {
    const row = { ...ROW, code: null };
    expect(readRows(JSON.stringify([ROW]))).toEqual({ rows: [row] });
    expect(readRows(`${JSON.stringify(ROW)}\n\n${JSON.stringify(row)}\n`).rows).toEqual([row, row]);
  });

  it.each([
    ['[{"secret', "it is no JSON"],
    ['{"secret": 1}', 'item 1: "event" is missing'],
    [JSON.stringify({ ...ROW, value: -1 }), 'item 1: "value": expected a whole number'],
    [JSON.stringify({ ...ROW, code: 5 }), 'item 1: "code": expected a text'],
  ])("are refused without a word of them: %s", (text, problem) => {
    const read = readRows(text);
    expect(read.problem).toContain(problem);
    expect(read.problem).not.toContain("secret");
  });

  it("name no code that is not declared", () => {
    const field = { ...ROW, path: "Where[].it's" };
    const codes = ["'", "secret", "__proto__"];
    const rows = codes.map((code) => ({ ...field, measure: "codes", code }));
    const chances = { ...field, measure: "chances", code: null };
    const { events } = profileOfRows([...rows, chances], hostileCatalog());
    expect(events["With.From"]?.fields["Where[].it's"]).toMatchObject({
      codes: { "'": 3 },
      otherCodes: 6,
    });
  });

  it("are of event types that there are", () => {
    const rows = [{ ...ROW, event: "No.Such", code: null }];
    expect(() => profileOfRows(rows, hostileCatalog())).toThrow(
      'There is no event type "No.Such".',
    );
  });
});
