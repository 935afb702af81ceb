import { SYSTEMS } from "./code-systems.ts";
import type { Concept, ConceptRole } from "./concept.ts";

interface Condition {
  readonly name: string;
  readonly snomed: string;
  readonly icd10: string;
  readonly icd9: string;
}

const PNEUMONIA = { name: "Pneumonia", snomed: "233604007", icd10: "J18.9", icd9: "486" };
const ASTHMA = { name: "Asthma", snomed: "195967001", icd10: "J45.909", icd9: "493.90" };
const HYPERTENSION = {
  name: "Essential hypertension",
  snomed: "59621000",
  icd10: "I10",
  icd9: "401.9",
};
const DIABETES = {
  name: "Type 2 diabetes mellitus",
  snomed: "44054006",
  icd10: "E11.9",
  icd9: "250.00",
};
const NAUSEA = { name: "Nausea", snomed: "422587007", icd10: "R11.0", icd9: "787.02" };
const SORE_THROAT = { name: "Pain in throat", snomed: "162397003", icd10: "R07.0", icd9: "784.1" };
const INFARCTION = {
  name: "Myocardial infarction",
  snomed: "22298006",
  icd10: "I21.9",
  icd9: "410.90",
};
const SLEEP_APNEA = {
  name: "Obstructive sleep apnea",
  snomed: "78275009",
  icd10: "G47.33",
  icd9: "327.23",
};

/** A condition in each of the systems that have a code for it, with the others as alternatives. */
function inAllSystems({ name, snomed, icd10, icd9 }: Condition): readonly Concept[] {
  const plain: readonly Concept[] = [
    { system: SYSTEMS.icd10, code: icd10, name },
    { system: SYSTEMS.snomed, code: snomed, name },
    { system: SYSTEMS.icd9, code: icd9, name },
  ];
  return plain.map((concept) => ({
    ...concept,
    linked: { AltCodes: plain.filter((other) => other !== concept).slice(0, 2) },
  }));
}

/** What drugs of the samples are given for. */
export const INDICATIONS: Readonly<
  Record<"hypertension" | "diabetes" | "nausea", readonly Concept[]>
> = {
  hypertension: inAllSystems(HYPERTENSION),
  diabetes: inAllSystems(DIABETES),
  nausea: inAllSystems(NAUSEA),
};

/** Diagnoses, problems and complaints. */
export const conditionRoles: readonly ConceptRole[] = [
  {
    path: /(?:Diagnos[ei]s|Problems|Conditions|Indications|ReasonForVisit|HealthConcerns|Concept|Submitted|Entries|Diagnoses\.Codes)$/,
    concepts: [
      SORE_THROAT,
      ASTHMA,
      HYPERTENSION,
      DIABETES,
      PNEUMONIA,
      NAUSEA,
      INFARCTION,
      SLEEP_APNEA,
    ].flatMap(inAllSystems),
    // The code is made up, because those that exist belong to their vendor.
    rare: [{ system: SYSTEMS.problemsOfImo, code: "00000001", name: PNEUMONIA.name }],
  },
  {
    path: /Normalization\.LexicalReference$/,
    concepts: [{ system: SYSTEMS.local, code: "28837", name: "Pain in throat" }],
  },
];
