import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createProfiler } from "../../generator/traffic/profile/profiler.ts";
import {
  CANARY,
  NAME,
  catalog,
  sampleProfile,
  sampleReport,
} from "../browser/profile/sample-report.ts";

/** The text of a report as readers see it, all on one line. */
function textIn(html: string): string {
  const [, body = ""] = /<body>(.*?)(?:<script>|<\/body>)/s.exec(html) ?? [];
  return body
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}

describe("the report of a profile as HTML", () => {
  const html = sampleReport();
  const text = textIn(html);

  it("tells how much was looked at, and what it comes to", () => {
    expect(text).toContain(NAME);
    expect(text).toContain("Messages 303 Event types 3 of 3 defined");
    expect(text).toContain("worse 14 fields");
    expect(text).toContain("better 1 field");
  });

  it("tells the worst of each path once, and not what is in an object that is missing", () => {
    const [, worst = ""] = /Less often than declared(.*?)Also seen/.exec(text) ?? [];
    expect(worst).toContain(
      "Patient.Address Clinic.Arrival and 1 more event type Reliable, est. 0 % 0–2 %",
    );
    expect(worst).toContain("Patient.Name Lab.Result and 1 more event type");
    expect(worst).not.toContain("City");
  });

  it("tells of a field what was counted, with its interval", () => {
    const row = text.slice(text.indexOf("Patient.Name required when sending"));
    expect(row).toContain("50 % 42–57 % Reliable, est. worse 50 % of 200, worse 1 of another type");
    expect(text).toContain("Patient.Tags 70 % 63–76 % Probable, est. as declared");
    expect(text).toContain("50 null, 10 empty, 1–3 items, 2 on average");
    expect(text).toContain("Patient.Born 100 % 98–100 % Reliable as declared 2 not as day");
  });

  it("tells codes, formats and sizes", () => {
    expect(text).toContain("F Female 150 75 % M Male 40 20 % not in the value set 10 5 %");
    expect(text).toContain("day 200 99 %");
    expect(text).toMatch(/128 bytes to 256 bytes \d+ \d+ %/);
  });

  it("tells what else was seen", () => {
    expect(text).toContain("1 message that is no JSON, not counted");
    expect(text).toContain("1 message of no known event type, not counted");
    expect(text).toContain("Codes that are not in the value set: 10 times, in 1 field");
  });

  it("tells of keys that their objects have again, if there are some", () => {
    const profile = sampleProfile();
    const events = Object.entries(profile.events).map(([id, one]) => [
      id,
      { ...one, duplicates: 2 },
    ]);
    const duplicates = textIn(sampleReport({ ...profile, events: Object.fromEntries(events) }));
    expect(duplicates).toContain(
      "Keys that their objects have again: 6 times, at any depth. The last value counts.",
    );
    expect(text).not.toContain("again");
  });

  it("holds no value and no name that the definitions do not have, also of a profile that was tampered with", () => {
    const profile = sampleProfile();
    const [arrival] = Object.values(profile.events);
    if (arrival === undefined) throw new Error("no event type");
    const sex = { ...arrival.fields["Patient.Sex"], codes: { F: 1, [CANARY]: 7 } };
    const tampered = {
      ...profile,
      faults: { ...profile.faults, [CANARY]: 1 },
      events: {
        ...profile.events,
        [`${CANARY}.<script>`]: arrival,
        "Clinic.Arrival": {
          ...arrival,
          fields: { ...arrival.fields, "Patient.Sex": sex, [CANARY]: sex },
        },
      },
    } as typeof profile;
    expect(html).not.toContain(CANARY);
    expect(sampleReport(tampered)).not.toContain(CANARY);
    expect(sampleReport(tampered)).toContain(
      "messages of 1 event type that the definitions do not",
    );
  });

  it("of no messages at all is a page too", () => {
    const empty = textIn(sampleReport(createProfiler({ catalog }).profile()));
    expect(empty).toContain("There is no message of an event type of the definitions.");
    expect(empty).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("has the tokens of the reference site", () => {
    const file = resolve(import.meta.dirname, "../../generator/site/style/base.css");
    const site = readFileSync(file, "utf8");
    const tokens = html.match(/^ {2}--(?:paper|ink|line|accent|good|warn|bad|sans|mono)\b[^;]*;/gm);
    expect(tokens?.length).toBeGreaterThan(8);
    expect(tokens?.filter((token) => !site.includes(token))).toEqual([]);
  });
});
