import { words } from "./words.ts";
import type { Slot } from "../slot.ts";

/** Something that a code stands for, with the codeset that the code is of. */
export interface Concept {
  readonly codeset: string;
  readonly code: string;
  readonly name: string;
}

/** Concepts that everybody knows, by the name of the object that holds them. */
const CONCEPTS: readonly (Concept & { readonly parent: RegExp })[] = [
  { parent: /^Allerg/, codeset: "RxNorm", code: "7980", name: "Penicillin G" },
  { parent: /^Reaction/, codeset: "SNOMED CT", code: "247472004", name: "Hives" },
  { parent: /^Severity/, codeset: "SNOMED CT", code: "24484000", name: "Severe" },
  {
    parent: /^(?:Diagnos|Problem|Condition|Indication)/,
    codeset: "ICD-10",
    code: "J45.909",
    name: "Unspecified asthma, uncomplicated",
  },
  {
    parent: /^(?:Diagnos|Problem|Condition|Indication)/,
    codeset: "ICD-9",
    code: "493.90",
    name: "Asthma, unspecified type",
  },
  {
    parent: /^(?:Procedure|Service)/,
    codeset: "CPT",
    code: "99213",
    name: "Office visit, established patient",
  },
  {
    parent: /^(?:Vaccine|Immunization)/,
    codeset: "CVX",
    code: "141",
    name: "Influenza, seasonal, injectable",
  },
  {
    parent: /^(?:Medication|Product|Drug)/,
    codeset: "RxNorm",
    code: "197361",
    name: "Amlodipine 5 MG Oral Tablet",
  },
];

/**
 * The concept that an object with a code is about. Where the codeset is known, the code is one of
 * it, or plainly an example.
 */
export function conceptOf({ parentName }: Slot, codeset: string | undefined): Concept {
  const suitable = CONCEPTS.filter(({ parent }) => parent.test(parentName));
  const found = suitable.find((concept) => codeset === undefined || concept.codeset === codeset);
  const name = `Example ${words(parentName)}`.trim();
  return found ?? { codeset: codeset ?? "Example Codes", code: "EX-1", name };
}
