import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../generator/base/json.ts";
import { samplerOf } from "../../generator/runtime/samples/sample.ts";
import { canBeOf, systemOf } from "../../generator/runtime/samples/values/concepts/code-systems.ts";
import { CHECKS } from "../../generator/runtime/checks.ts";
import { realCatalog } from "../support/catalog-of.ts";

const catalog = realCatalog();

/** An object of a sample, with where it is. */
interface Found {
  readonly at: string;
  readonly object: JsonObject;
}

/** Some samples of every event type, with all fields. */
const messages = [...catalog.events.keys()].flatMap((id) => {
  const sample = samplerOf(catalog, id);
  return [1, 2, 7].map((seed): Found => {
    return { at: `${id} ${seed}`, object: sample({ profile: "full", seed }) };
  });
});

const objects = messages.flatMap(({ at, object }) => [...objectsIn(object, at)]);

function* objectsIn(value: Json, at: string): Generator<Found> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries())
      yield* objectsIn(item, `${at}[${index}]`);
  } else if (typeof value === "object" && value !== null) {
    const object = value as JsonObject;
    yield { at, object };
    for (const [name, inner] of Object.entries(object)) yield* objectsIn(inner, `${at}.${name}`);
  }
}

/** What a field holds, empty if it is no text. */
function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

/** The texts of some fields of all objects that have them. */
function textsOf(...names: readonly string[]): readonly { at: string; texts: readonly string[] }[] {
  return objects.flatMap(({ at, object }) => {
    const texts = names.map((name) => object[name]);
    return texts.every((text) => typeof text === "string" || typeof text === "number")
      ? [{ at: `${at} ${names.join(" ")}`, texts: texts.map(String) }]
      : [];
  });
}

/** Checks fields that are a pair in at least as many objects as said. */
function expectPairs(
  names: readonly [string, string],
  atLeast: number,
  isRight: (first: string, second: string) => boolean,
): void {
  const pairs = textsOf(...names);
  expect(pairs.length, names.join(" ")).toBeGreaterThanOrEqual(atLeast);
  expect(pairs.filter(({ texts: [a = "", b = ""] }) => !isRight(a, b))).toEqual([]);
}

const isOrdered = (first: string, second: string): boolean =>
  Date.parse(first) <= Date.parse(second);

const isLess = (low: string, high: string): boolean => Number(low) < Number(high);

describe("dates", () => {
  it.each([
    ["StartDate", "EndDate", 100],
    ["StartDateTime", "EndDateTime", 20],
    ["DateTime", "EndDateTime", 20],
    ["ServiceDateTime", "ServiceEndDateTime", 3],
    ["DateTimeOfService", "EndDateTime", 3],
    ["VisitDateTime", "DischargeDateTime", 3],
    ["EffectiveDate", "ExpirationDate", 20],
    ["ManufactureDate", "ExpirationDate", 3],
    ["EarliestDateTime", "LatestDateTime", 3],
    ["OldDateTime", "VisitDateTime", 3],
    ["ScheduledDateTime", "VisitDateTime", 3],
    ["ServiceDateTime", "CreationDateTime", 3],
    ["ServiceDateTime", "DocumentationDateTime", 3],
    ["ServiceDateTime", "ReceivedDate", 3],
    ["DOB", "DeathDateTime", 20],
    ["CollectionDateTime", "CompletionDateTime", 3],
    ["IssuedAt", "Expiration", 3],
  ] as const)("%s is not after %s", (first, second, atLeast) => {
    expectPairs([first, second], atLeast, isOrdered);
  });

  it("times of a day that repeats are in order", () => {
    expectPairs(["AvailableStartTime", "AvailableEndTime"], 3, (first, second) => first < second);
  });

  it("what has happened was before the event", () => {
    const past =
      /^(?:DOB|(?:Collection|Completion|Received|Documented|Performed|Death|Discharge).*)$/;
    let checked = 0;
    for (const { at, object } of messages) {
      const event = text((object["Meta"] as JsonObject)["EventDateTime"]);
      for (const inner of objectsIn(object, at)) {
        for (const [name, value] of Object.entries(inner.object)) {
          if (!past.test(name) || typeof value !== "string" || !/^\d{4}-\d{2}-/.test(value))
            continue;
          checked += 1;
          expect(Date.parse(value), `${inner.at}.${name}`).toBeLessThanOrEqual(Date.parse(event));
        }
      }
    }
    expect(checked).toBeGreaterThan(300);
  });

  it("visits are ahead where they are scheduled, and not where something is reported", () => {
    const visits = messages.flatMap(({ at, object }) => {
      const visit = (object["Visit"] as JsonObject | undefined)?.["VisitDateTime"];
      const event = text((object["Meta"] as JsonObject)["EventDateTime"]);
      return typeof visit === "string" ? [{ at, isAhead: !isOrdered(visit, event) }] : [];
    });
    const ahead = visits.filter(({ isAhead }) => isAhead).map(({ at }) => at.split(" ")[0]);
    expect(ahead).toContain("Scheduling.New");
    expect(ahead).toContain("PatientAdmin.PreAdmit");
    expect(ahead.filter((id) => /^(?:Results|Notes|Flowsheet|Media)\./.test(id ?? ""))).toEqual([]);
  });

  it("parents are older than their children", () => {
    let checked = 0;
    for (const { at, object } of messages) {
      const patient = object["Patient"] as JsonObject | undefined;
      const own = (patient?.["Demographics"] as JsonObject | undefined)?.["DOB"];
      for (const inner of objectsIn(object, at)) {
        const { DOB: born, RelationToPatient: relation } = inner.object;
        if (!/^(?:Mother|Father)$/.test(text(relation)) || typeof born !== "string") continue;
        if (typeof own !== "string") continue;
        checked += 1;
        expect(Date.parse(born), inner.at).toBeLessThan(Date.parse(own));
      }
    }
    expect(checked).toBeGreaterThan(5);
  });
});

describe("codes", () => {
  const coded = objects.filter(({ object }) => typeof object["Code"] === "string");
  const textOf = (object: JsonObject, ...names: readonly string[]): string | undefined => {
    const value = names.map((name) => object[name]).find((text) => text !== undefined);
    return typeof value === "string" ? value : undefined;
  };

  it("look like those of their code system", () => {
    expect(coded.length).toBeGreaterThan(1000);
    const wrong = coded.filter(({ object }) => {
      const name = textOf(object, "CodeSystemName", "Codeset", "CodeSet");
      const system = systemOf(name, textOf(object, "CodeSystem"));
      return system !== undefined && !canBeOf(system, text(object["Code"]));
    });
    expect(wrong).toEqual([]);
  });

  it("name the code system that has their OID", () => {
    const named = coded.filter(({ object }) => object["CodeSystem"] && object["CodeSystemName"]);
    expect(named.length).toBeGreaterThan(500);
    const wrong = named.filter(({ object }) => {
      const { CodeSystemName: name, CodeSystem: oid } = object;
      const system = systemOf(text(name), text(oid));
      return system?.names.includes(text(name)) !== true;
    });
    expect(wrong).toEqual([]);
  });

  it("are about something that is known, nearly everywhere", () => {
    const unknown = coded.filter(({ object }) => {
      const system = textOf(object, "CodeSystemName", "Codeset", "CodeSet");
      return system === "Local" && object["Code"] === "1";
    });
    expect(unknown.length).toBeLessThan(coded.length / 50);
  });

  it("have alternatives of the same meaning", () => {
    const withAlternatives = coded.filter(({ object }) => Array.isArray(object["AltCodes"]));
    expect(withAlternatives.length).toBeGreaterThan(100);
    for (const { at, object } of withAlternatives) {
      for (const alternative of object["AltCodes"] as readonly JsonObject[]) {
        expect(alternative["Code"], at).not.toBe(object["Code"]);
        if (alternative["CodeSystemName"] === "Local")
          expect(alternative["Name"], at).toBe(object["Name"]);
      }
    }
  });
});

describe("numbers", () => {
  it.each([
    ["Low", "High", 10],
    ["MinimumAge", "MaximumAge", 3],
    ["BeginOffset", "EndOffset", 3],
    ["Period", "PeriodMax", 3],
    ["UsedQuantity", "Quantity", 3],
  ] as const)("%s is less than %s", (low, high, atLeast) => {
    expectPairs([low, high], atLeast, isLess);
  });

  it("values lie between their limits, unless a flag says otherwise", () => {
    const measured = objects.filter(
      ({ object }) => object["Value"] !== undefined && object["ReferenceRange"] !== undefined,
    );
    expect(measured.length).toBeGreaterThan(10);
    const outside = measured.filter(({ object }) => {
      const { Low: low, High: high } = object["ReferenceRange"] as JsonObject;
      const value = Number(object["Value"]);
      const isNormal = value >= Number(low) && value <= Number(high);
      const flag = object["AbnormalFlag"] ?? "Normal";
      return Number.isNaN(value) ? false : flag === "Normal" && !isNormal;
    });
    expect(outside).toEqual([]);
  });

  it.each([
    ["AllowedAmount", "ChargedAmount"],
    ["PaymentAmount", "ChargedAmount"],
    ["PaymentAmount", "AllowedAmount"],
    ["DeductibleAmount", "AllowedAmount"],
    ["PatientResponsibilityAmount", "ChargedAmount"],
    ["CopayAmount", "TotalAmount"],
  ] as const)("%s is at most %s", (less, more) => {
    expectPairs([less, more], 3, (first, second) => Number(first) <= Number(second));
  });

  it.each([
    ["ChargedAmount", "Services", "ChargedAmount"],
    ["PaymentAmount", "Services", "PaymentAmount"],
    ["TotalAmount", "Lines", "Amount"],
    ["TotalAmount", "Services", "Amount"],
  ])("%s is the sum of %s.%s", (total, list, part) => {
    const billed = objects.filter(
      ({ object }) => object[total] !== undefined && Array.isArray(object[list]),
    );
    expect(billed.length).toBeGreaterThanOrEqual(3);
    for (const { at, object } of billed) {
      const parts = (object[list] as readonly JsonObject[]).map((each) => Number(each[part]));
      const sum = parts.reduce((left, right) => left + right, 0);
      expect(Number(object[total]), at).toBeCloseTo(sum, 2);
    }
  });

  it("payments add up to what was transferred", () => {
    for (const { object } of messages.filter(({ at }) => at.startsWith("Claim.Payment "))) {
      const transaction = object["Transaction"] as JsonObject;
      const payments = object["Payments"] as readonly { Claim: JsonObject }[];
      const paid = payments.map(({ Claim: claim }) => Number(claim["PaymentAmount"]));
      const sum = paid.reduce((left, right) => left + right, 0);
      expect(Number(transaction["TotalPaymentAmount"])).toBeCloseTo(sum, 2);
    }
  });
});

describe("identifiers", () => {
  const types: readonly (readonly [string, (id: string) => boolean])[] = [
    ["NPI", (id) => CHECKS.npi(id) && id.startsWith("9")],
    ["TIN", (id) => /^00\d{7}$/.test(id)],
    ["NCT", (id) => /^NCT9\d{7}$/.test(id)],
    ["CPT", (id) => /^\d{5}$/.test(id)],
    ["MR", (id) => /^\d{10}$/.test(id)],
  ];

  it.each(types)("of type %s look like one", (type, isRight) => {
    const found = textsOf("ID", "IDType").filter(({ texts }) => texts[1] === type);
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.filter(({ texts: [id = ""] }) => !isRight(id))).toEqual([]);
  });

  it("two of the same thing have different types", () => {
    const lists = objects.flatMap(({ at, object }) => {
      const list = object["Identifiers"];
      return Array.isArray(list) && at.endsWith("Patient") ? [list as readonly JsonObject[]] : [];
    });
    expect(lists.some((list) => list.length > 1)).toBe(true);
    for (const list of lists)
      expect(new Set(list.map((each) => each["IDType"])).size).toBe(list.length);
  });

  it("of facilities are not those of patients", () => {
    const places = textsOf("ID", "IDType").filter(({ at }) => at.includes("FacilityIdentifiers"));
    expect(places.length).toBeGreaterThan(20);
    expect(new Set(places.map(({ texts }) => texts[1]))).toEqual(new Set(["FACID"]));
  });
});

describe("contents", () => {
  const begins = [
    ["PDF", "%PDF"],
    ["text/xml", "<"],
  ] as const;

  it.each(begins)("of %s files begin with %s", (type, begin) => {
    const files = [...textsOf("FileContents", "FileType"), ...textsOf("Data", "FileType")].filter(
      ({ texts }) => texts[1] === type && /^[A-Za-z0-9+/]+=*$/.test(texts[0] ?? ""),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const { at, texts } of files)
      expect(Buffer.from(texts[0] ?? "", "base64").toString("latin1"), at).toMatch(
        new RegExp(`^${begin}`),
      );
  });

  it("sections of documents have a text", () => {
    const sections = messages.flatMap(({ object }) =>
      Object.entries(object).filter(([name]) => /.Text$/.test(name)),
    );
    expect(sections.length).toBeGreaterThan(60);
    for (const [name, written] of sections) expect(written, name).not.toMatch(/^Example/);
  });
});
