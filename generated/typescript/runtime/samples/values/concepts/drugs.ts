import { SYSTEMS } from "./code-systems.js";
import type { Concept, ConceptRole } from "./concept.js";
import { INDICATIONS } from "./conditions.js";

function nci(code: string, name: string): Concept {
  return { system: SYSTEMS.nci, code, name };
}

const ORAL = nci("C38288", "Oral");
const INTRAMUSCULAR = nci("C28161", "Intramuscular injection");

interface Tablet {
  readonly code: string;
  readonly name: string;
  readonly milligrams: string;
  readonly hours: string;
  readonly times: string;
  readonly reason: keyof typeof INDICATIONS;
}

function tablet({ code, name, milligrams, hours, times, reason }: Tablet): Concept {
  return {
    system: SYSTEMS.rxNorm,
    code,
    name,
    details: {
      "Dose.Quantity": milligrams,
      "Dose.Units": "mg",
      Route: "Oral",
      "Frequency.Period": hours,
      "Frequency.Unit": "h",
      "Frequency.PeriodMax": String(Number(hours) + 4),
      FreeTextSig: `Take 1 tablet by mouth ${times}.`,
      "Dispense.Amount": "30",
      "Dispense.Units": "tablet",
    },
    linked: { Route: [ORAL], Indications: INDICATIONS[reason] },
  };
}

function vaccine(code: string, name: string): Concept {
  return {
    system: SYSTEMS.cvx,
    code,
    name,
    details: { "Dose.Quantity": "0.5", "Dose.Units": "mL" },
    linked: { Route: [INTRAMUSCULAR] },
  };
}

/** Drugs and vaccines, with how much of them is given, how, and what for. */
export const drugRoles: readonly ConceptRole[] = [
  {
    path: /(?:Vaccin|Immuniz)\w*\.Product$/,
    concepts: [
      vaccine("141", "Influenza, seasonal, injectable"),
      vaccine("20", "DTaP"),
      vaccine("88", "Influenza virus vaccine"),
      vaccine("03", "MMR"),
      vaccine("10", "IPV"),
    ],
    rare: [{ ...vaccine("141", "Influenza, seasonal, injectable"), system: SYSTEMS.cvxOfHl7 }],
  },
  {
    path: /Medic\w*\.Product$/,
    concepts: [
      tablet({
        code: "104894",
        name: "Ondansetron 4 MG Disintegrating Oral Tablet",
        milligrams: "4",
        hours: "8",
        times: "every 8 hours as needed for nausea",
        reason: "nausea",
      }),
      tablet({
        code: "197361",
        name: "Amlodipine 5 MG Oral Tablet",
        milligrams: "5",
        hours: "24",
        times: "once a day",
        reason: "hypertension",
      }),
      tablet({
        code: "861007",
        name: "Metformin hydrochloride 500 MG Oral Tablet",
        milligrams: "500",
        hours: "12",
        times: "twice a day with meals",
        reason: "diabetes",
      }),
    ],
    // The codes are made up, because those that exist belong to their vendor.
    rare: [SYSTEMS.genericProducts, SYSTEMS.drugDescriptors, SYSTEMS.drugDescriptorsToo].map(
      (system) => ({ system, code: "00000001", name: "Ondansetron" }),
    ),
  },
  {
    path: /(?:Components|MixtureComponents)$/,
    concepts: [
      { system: SYSTEMS.rxNorm, code: "9863", name: "Sodium chloride" },
      { system: SYSTEMS.rxNorm, code: "4850", name: "Glucose" },
    ],
  },
  { path: /Route$/, concepts: [ORAL, INTRAMUSCULAR, nci("C38276", "Intravenous")] },
];
