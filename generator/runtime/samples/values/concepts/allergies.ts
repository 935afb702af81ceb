import { SYSTEMS } from "./code-systems.ts";
import type { Concept, ConceptRole } from "./concept.ts";

function snomed(code: string, name: string): Concept {
  return { system: SYSTEMS.snomed, code, name };
}

/** A substance by its number at RxNorm, with the one that SNOMED CT gives it. */
function substance(code: string, name: string, snomedCode: string): Concept {
  return {
    system: SYSTEMS.rxNorm,
    code,
    name,
    linked: { AltCodes: [snomed(snomedCode, name)] },
  };
}

/** Allergies, how they show, and the states that problems and allergies share. */
export const allergyRoles: readonly ConceptRole[] = [
  {
    path: /Allergies(?:|\.Substance)$/,
    concepts: [
      substance("7980", "Penicillin G", "764146007"),
      substance("1191", "Aspirin", "387458008"),
      substance("2670", "Codeine", "387494007"),
    ],
    rare: [{ system: SYSTEMS.unii, code: "Q42T66VG0C", name: "Penicillin G" }],
  },
  {
    path: /Allergies\.Type$/,
    concepts: [
      snomed("416098002", "Allergy to drug"),
      snomed("419511003", "Propensity to adverse reaction to drug"),
    ],
  },
  {
    path: /Reaction$/,
    concepts: [
      snomed("247472004", "Hives"),
      snomed("271807003", "Eruption of skin"),
      snomed("39579001", "Anaphylaxis"),
      snomed("422400008", "Vomiting"),
    ],
  },
  {
    path: /Severity$/,
    concepts: [
      snomed("255604002", "Mild"),
      snomed("6736007", "Moderate"),
      snomed("24484000", "Severe"),
    ],
  },
  {
    path: /ResolvedProblems\.Status$/,
    concepts: [snomed("413322009", "Resolved")],
    only: true,
  },
  {
    path: /\.Status$/,
    concepts: [
      snomed("55561003", "Active"),
      snomed("73425007", "Inactive"),
      snomed("413322009", "Resolved"),
    ],
  },
  { path: /AchievementStatus$/, concepts: [snomed("385651009", "In progress")] },
];
