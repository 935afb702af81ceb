import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createProfiler } from "../../../generator/traffic/profile/profiler.ts";
import { printProfile } from "../../../generator/traffic/profile/print-profile.ts";
import { mergeProfiles } from "../../../generator/traffic/profile/merge.ts";
import type { Profile } from "../../../generator/traffic/profile/profile.ts";
import { readProfile } from "../../../generator/traffic/profile/read-profile.ts";
import { longRuns } from "../../support/long-runs.ts";
import { mutated } from "../scan/support/mutated.ts";
import { parsedText } from "../scan/support/parsed-text.ts";
import { textIn, textOf } from "../scan/support/text-of.ts";
import { lab } from "./support/lab.ts";
import { messages } from "./support/messages.ts";
import { naiveFields } from "./support/naive-profile.ts";
import { styled } from "./support/styled.ts";

const event = "Lab.Taken";
const Meta = { DataModel: "Lab", EventType: "Taken" };

function profileOf(all: readonly unknown[]): Profile {
  const profiler = createProfiler({ catalog: lab, event });
  for (const message of all) profiler.add(message, 100);
  return profiler.profile();
}

function fieldsOf(...all: readonly unknown[]) {
  return profileOf(all).events[event]?.fields ?? {};
}

const NONE = { chances: 1, filled: 0, null: 0, empty: 0, mistyped: 0, messages: 0 };

describe("createProfiler", () => {
  it("tells what is filled from what is null, empty, of another type and missing", () => {
    const fields = fieldsOf({
      Sample: { Kind: null, Day: "", Amount: "1", Fresh: true },
      Tubes: [],
      Whole: {},
    });
    expect(fields["Sample.Kind"]).toEqual({ ...NONE, null: 1, codes: {}, otherCodes: 0 });
    expect(fields["Sample.Day"]).toEqual({ ...NONE, empty: 1, formatted: 0, unformatted: 0 });
    expect(fields["Sample.Amount"]).toEqual({ ...NONE, mistyped: 1 });
    expect(fields["Sample.Fresh"]).toEqual({ ...NONE, filled: 1, messages: 1 });
    expect(fields["Sample"]).toEqual({ ...NONE, filled: 1, messages: 1, undeclared: 0 });
    expect(fields["Tubes"]).toEqual({ ...NONE, empty: 1, undeclared: 0 });
    expect(fields["Whole"]).toEqual({ ...NONE, empty: 1, undeclared: 0 });
    expect(fields["Meta"]).toEqual({ ...NONE, undeclared: 0 });
    expect(fields["Tubes[].ID"]).toBeUndefined();
    expect(fields["Whole.ID"]).toBeUndefined();
  });

  it("counts items as objects, and their messages once", () => {
    const tube = { ID: "1", Kinds: ["9", "10", "x", "", 7], Days: ["2008-01-06", "soon"] };
    const fields = fieldsOf({ Tubes: [tube, { ID: "2" }, {}, null, "x"] }, { Tubes: [tube] });
    expect(fields["Tubes[].ID"]).toEqual({ ...NONE, chances: 3, filled: 3, messages: 2 });
    const items = { count: 2, sum: 6, least: 1, most: 5, byDigits: [0, 1, 0, 1] };
    expect(fields["Tubes"]).toMatchObject({ chances: 2, filled: 2, messages: 2, items });
    const met = { codes: { "9": 2, "10": 2 }, otherCodes: 2 };
    expect(fields["Tubes[].Kinds"]).toMatchObject({ chances: 3, filled: 2, ...met });
    expect(fields["Tubes[].Days"]).toMatchObject({ formatted: 2, unformatted: 2 });
  });

  it("keeps codes that no value set has only if it is asked to, and never without end", () => {
    const profiler = createProfiler({ catalog: lab, event, showCodes: true });
    const kinds = ["x", "x", "a\u0007b", "y".repeat(101)];
    for (const Kind of kinds) profiler.add({ Sample: { Kind } }, 100);
    for (let at = 0; at < 1200; at += 1) profiler.add({ Sample: { Kind: `no ${at}` } }, 100);
    const { otherCodes, others = {} } =
      profiler.profile().events[event]?.fields["Sample.Kind"] ?? {};
    expect({ otherCodes, x: others["x"] }).toEqual({ otherCodes: 1204, x: 2 });
    expect(Object.keys(others)).toHaveLength(1000);
    const kept = printProfile(profiler.profile());
    expect(readProfile(kept)).toEqual({ profile: JSON.parse(kept) });
    const both = mergeProfiles([profiler.profile(), profiler.profile()]);
    expect(both.events[event]?.fields["Sample.Kind"]?.others).toMatchObject({ x: 4 });
  });

  it("counts a type that holds itself once, whatever is below", () => {
    const part = { ID: "1", Parts: [{ ID: "2" }] };
    const fields = fieldsOf({ Whole: { ID: "0", Parts: [part] } });
    expect(Object.keys(fields).filter((path) => path.startsWith("Whole"))).toEqual([
      "Whole",
      "Whole.ID",
      "Whole.Parts",
    ]);
  });

  it("counts keys that no definition declares, and never names them", () => {
    const text = '{"__proto__":{"x":1},"constructor":1,"Extensions":{},"Sample":{"secret":1}}';
    const profile = profileOf([JSON.parse(text)]);
    expect(profile.events[event]?.undeclared).toBe(2);
    expect(profile.events[event]?.fields["Sample"]?.undeclared).toBe(1);
    expect(printProfile(profile)).not.toMatch(/__proto__|constructor|secret|Extensions/);
  });

  it("finds the event type by Meta, and counts what names none", () => {
    const profiler = createProfiler({ catalog: lab });
    expect(profiler.add({ Meta }, 40)).toBe(true);
    expect(profiler.add({ Meta: { ...Meta, EventType: "Lost" } }, 40)).toBe(false);
    for (const odd of [{}, { Meta: null }, { Meta: { DataModel: ["Lab"] } }, [], null, 7, "x"])
      expect(profiler.add(odd, 1)).toBe(false);
    profiler.fault("syntax");
    const { messages: count, faults, events } = profiler.profile();
    expect({ count, faults }).toEqual({ count: 1, faults: { "unknown-event": 8, syntax: 1 } });
    const bytes = { count: 1, sum: 40, least: 40, most: 40, byDigits: [0, 0, 0, 0, 0, 0, 1] };
    expect(events[event]).toMatchObject({ messages: 1, bytes });
  });

  it("throws for an event type that there is not", () => {
    expect(() => createProfiler({ catalog: lab, event: "Lab.Lost" })).toThrow(
      'There is no event type "Lab.Lost".',
    );
  });

  it("is not hurt by depth", () => {
    const deep: unknown = JSON.parse(`${'{"Whole":'.repeat(50_000)}1${"}".repeat(50_000)}`);
    const list: unknown = JSON.parse(`{"Tubes":${"[".repeat(50_000)}${"]".repeat(50_000)}}`);
    expect(profileOf([deep, list, { Whole: { Parts: deep } }]).messages).toBe(3);
  });

  it("gives a profile that stays as it is", () => {
    const profiler = createProfiler({ catalog: lab, event });
    profiler.add({ Tubes: [{ Kinds: ["9"] }] }, 10);
    const before = profiler.profile();
    const text = printProfile(before);
    profiler.add({ Tubes: [{ Kinds: ["9"] }, {}, {}] }, 900);
    expect(printProfile(before)).toBe(text);
  });

  it("counts what looking for each path finds", () => {
    fc.assert(
      fc.property(fc.array(messages, { maxLength: 12 }), (all) => {
        const objects = all.filter(
          (one): one is Record<string, unknown> =>
            typeof one === "object" && one !== null && !Array.isArray(one),
        );
        expect(fieldsOf(...all)).toEqual(naiveFields(objects));
      }),
      { numRuns: longRuns(40) },
    );
  });
});

/** Names that a message of `Lab.Taken` may have. */
const NAMES = ["Meta", "Sample", "Tubes", "Whole", "Extensions"];

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

describe("addText", () => {
  it("counts what looking for each path in the parsed message finds", () => {
    fc.assert(
      fc.property(fc.array(styled(messages), { maxLength: 12 }), (texts) => {
        const profiler = createProfiler({ catalog: lab, event });
        const objects: Json[] = [];
        for (const text of texts) {
          const value: unknown = JSON.parse(text);
          expect(profiler.addText(textIn("[", text, ",\n"))).toBe(isObject(value));
          if (isObject(value)) objects.push(value);
        }
        const { messages: count, events, faults } = profiler.profile();
        expect({ count, faults }).toEqual({ count: objects.length, faults: {} });
        const { fields = {}, undeclared = 0 } = events[event] ?? {};
        expect(fields).toEqual(naiveFields(objects));
        const names = objects.flatMap(Object.keys).filter((name) => !NAMES.includes(name));
        expect(undeclared).toBe(names.length);
      }),
      { numRuns: longRuns(150), seed: 7 },
    );
  });

  it("counts as add does of the parsed message, by Meta, with the bytes of the text and its codes", () => {
    const Kind = fc.constantFrom("9", "x", "y\u00e9", "two words", "", "\u0007");
    const named = fc.tuple(messages, Kind).map(([message, Kind]) => {
      const more = { Sample: { Kind, Day: "2008-01-06" }, Meta };
      return isObject(message) ? { ...message, ...more } : more;
    });
    fc.assert(
      fc.property(fc.array(styled(named), { minLength: 1, maxLength: 8 }), (texts) => {
        const [byText, byValue] = [0, 1].map(() =>
          createProfiler({ catalog: lab, showCodes: true }),
        );
        for (const text of texts) {
          const range = textIn('{"', text, '"}');
          expect(byText?.addText(range)).toBe(true);
          expect(byValue?.add(JSON.parse(text), range.to - range.from)).toBe(true);
        }
        const [one, other] = [byText, byValue].map((profiler) => profiler?.profile());
        for (const id of Object.keys(one?.events ?? {})) {
          const { messages, bytes, undeclared, fields } = one?.events[id] ?? {};
          expect(other?.events[id]).toMatchObject({ messages, bytes, undeclared, fields });
        }
        expect(Object.keys(other?.events ?? {})).toEqual([event]);
        expect(Object.keys(one?.events ?? {})).toEqual([event]);
      }),
      { numRuns: longRuns(60), seed: 7 },
    );
  });

  it("counts nothing of what is no message of an event type, wherever it breaks off", () => {
    const good = JSON.stringify({ Meta, Sample: { Kind: "9", Day: "x" }, Tubes: [{ ID: "1" }] });
    const profiler = createProfiler({ catalog: lab });
    expect(profiler.addText(textOf(good))).toBe(true);
    const before = printProfile(profiler.profile());
    const lost = [
      ...Array.from({ length: good.length }, (_, end) => good.slice(0, end)),
      `${good},`,
      `${good}}`,
      `[${good}]`,
      good.replace("Taken", "Lost"),
      "7",
      "null",
      "[]",
      "{}",
      good.replace("Meta", "meta"),
      good.replace('"x"', '"\u0000"'),
      good.replace('"x"', "x"),
    ];
    for (const text of lost) expect(profiler.addText(textOf(text)), text).toBe(false);
    expect(profiler.addText(textOf(Buffer.from(good.replace('"x"', '"\u00e9"'), "latin1")))).toBe(
      false,
    );
    expect(printProfile(profiler.profile())).toBe(before);
  });

  it("counts the rest of a stream as if what is damaged had not been there", () => {
    const usual = styled(messages).map((text) => Buffer.from(text));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(usual, mutated(styled(messages))), { maxLength: 10 }),
        (all) => {
          const profiler = createProfiler({ catalog: lab, event });
          const objects: Json[] = [];
          for (const bytes of all) {
            const text = textOf(bytes);
            const value = parsedText(text)?.value;
            expect(profiler.addText(text)).toBe(isObject(value));
            if (isObject(value)) objects.push(value);
          }
          expect(profiler.profile().events[event]?.fields ?? {}).toEqual(naiveFields(objects));
        },
      ),
      { numRuns: longRuns(150), seed: 7 },
    );
  });

  it("is not hurt by depth", () => {
    const profiler = createProfiler({ catalog: lab, event });
    for (const [open, close] of [
      ['{"Whole":', "}"],
      ['{"Tubes":[', "]}"],
      ['{"Whole":{"Parts":[', "]}}"],
    ] as const)
      expect(profiler.addText(textOf(`${open.repeat(30_000)}${close.repeat(30_000)}`))).toBe(
        open.endsWith("["),
      );
    expect(profiler.profile().messages).toBe(2);
  });
});
