import { profileHtml } from "../../../generator/report/profile/html/profile-html.tsx";
import { createProfiler } from "../../../generator/traffic/profile/profiler.ts";
import type { Profile } from "../../../generator/traffic/profile/profile.ts";
import { catalogOf } from "../../support/catalog-of.ts";

const PATIENT = `description: A person.
reliability: reliable
fields:
  Name: { required: sending, description: The name. }
  Sex: { values: Sex, description: The sex. }
  Phone: { reliability: possible, description: The phone. }
  Born: { format: day, ratingSource: published, description: The birthday. }
  Tags: { type: "String[]", reliability: probable, description: Tags. }
  Address:
    type: Object
    description: Where the person lives.
    fields:
      City: { description: The city. }
`;

function event(fields: string): string {
  return `description: It happened.\nmethod: push\nreliability: reliable\nfields:\n  Patient: { type: Patient, required: true, description: Whom. }\n${fields}`;
}

/** Definitions of three event types in two data models. */
export const catalog = catalogOf({
  "types/Patient.yaml": PATIENT,
  "valuesets/Sex.yaml":
    "description: Sexes.\nbinding: closed\nsource: published\ncodes: { F: Female, M: Male, O: Other }\n",
  "formats/day.yaml": 'description: A day.\npattern: "^[0-9-]+$"\nexample: "2026-11-23"\n',
  "models/Clinic/events/Arrival.yaml": event(""),
  "models/Clinic/events/Cancel.yaml": event("  Reason: { description: Why. }\n"),
  "models/Lab/events/Result.yaml": event(""),
});

/** Every value of a message that is no code holds this. */
export const CANARY = "PHIX";

/** Traffic in which each verdict and each oddity occurs. */
export function sampleProfile(): Profile {
  const profiler = createProfiler({ catalog });
  const add = (DataModel: string, EventType: string, rest: object): void => {
    const message = { Meta: { DataModel, EventType }, ...rest };
    profiler.add(message, JSON.stringify(message).length);
  };
  for (let at = 0; at < 200; at += 1) {
    add("Clinic", "Arrival", {
      Patient: {
        ...(at % 2 === 0 && { Name: at === 0 ? 17 : CANARY }),
        Sex: at < 150 ? "F" : at < 190 ? "M" : `${CANARY} sex`,
        Phone: CANARY,
        Born: at < 198 ? "2000-01-01" : CANARY,
        Tags: at < 140 ? Array.from({ length: 1 + (at % 3) }, () => CANARY) : at < 150 ? [] : null,
        [`${CANARY} key`]: 1,
      },
    });
  }
  for (let at = 0; at < 3; at += 1) add("Clinic", "Cancel", { Patient: {}, Reason: CANARY });
  for (let at = 0; at < 100; at += 1) add("Lab", "Result", { Patient: { Born: "2000-01-01" } });
  add("Clinic", CANARY, {});
  profiler.fault("syntax");
  return profiler.profile();
}

/** A name as nobody should choose it. */
export const NAME = `A <b>"hospital"</b> & Co`;

/** The report of that traffic. */
export function sampleReport(profile = sampleProfile()): string {
  return profileHtml({ profile, catalog, name: NAME, version: "1.2.3" });
}
