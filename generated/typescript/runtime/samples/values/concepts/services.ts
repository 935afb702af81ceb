import { SYSTEMS } from "./code-systems.js";
import type { Concept, ConceptRole } from "./concept.js";

function cpt(code: string, name: string): Concept {
  return { system: SYSTEMS.cpt, code, name };
}

function snomed(code: string, name: string): Concept {
  return { system: SYSTEMS.snomed, code, name };
}

/** What is done for patients, by whom and where, and the documents about it. */
export const serviceRoles: readonly ConceptRole[] = [
  {
    path: /(?:Procedure|Procedures|Service|Services|Chargeable|UnsignedProcedureOrders)$/,
    concepts: [
      cpt("99213", "Office visit, established patient"),
      cpt("71046", "Chest X-ray, two views"),
      cpt("45378", "Colonoscopy"),
      cpt("44970", "Appendectomy"),
      snomed("168731009", "Chest X-Ray"),
      snomed("18949003", "Change of dressing"),
    ],
    rare: [
      { system: SYSTEMS.hcpcs, code: "G0008", name: "Administration of influenza virus vaccine" },
    ],
  },
  {
    path: /(?:Encounters|Encounter\.Type|Encounters\.Type|Visit\.Type)$/,
    concepts: [
      cpt("99213", "Office visit, established patient"),
      cpt("99222", "InPatient Admission"),
    ],
  },
  { path: /Role$/, concepts: [snomed("309343006", "Physician"), snomed("106292003", "Nurse")] },
  {
    path: /(?:SpecialtyDepartment|Specialties)$/,
    concepts: [snomed("394579002", "Cardiology"), snomed("394802001", "General medicine")],
  },
  {
    path: /(?:Equipment|Supplies)$/,
    concepts: [snomed("58938008", "Wheelchair"), snomed("14106009", "Cardiac pacemaker")],
  },
  {
    path: /(?:Document\.Types|Documents\.Type|TypeCode|NoteSections)$/,
    concepts: [
      { system: SYSTEMS.loinc, code: "18842-5", name: "Discharge summary" },
      { system: SYSTEMS.loinc, code: "11506-3", name: "Progress note" },
      { system: SYSTEMS.loinc, code: "34133-9", name: "Summarization of Episode Note" },
    ],
  },
  {
    path: /^Instructions$/,
    concepts: [],
    rare: [{ system: SYSTEMS.kindsOfEducation, code: "311401005", name: "Patient education" }],
  },
  {
    path: /(?:Organization|Custodian)\.Type$/,
    concepts: [snomed("22232009", "Hospital"), snomed("35971002", "Ambulatory care site")],
  },
  {
    path: /DischargeDisposition$/,
    concepts: [{ system: SYSTEMS.discharge, code: "01", name: "Discharged to home or self care" }],
  },
  {
    path: /Entries\.Error$/,
    concepts: [{ system: SYSTEMS.local, code: "E01", name: "The term is not known." }],
  },
];
