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

/** Names of fields that say which codeset a code is of. */
export const CODESET = /^Code(?:[sS]et|SystemName)$/;

/**
 * The concept that an object with a code is about: one that suits its name, or the one that the
 * examples of its fields show. Where the codeset is known, the code is one of it, or plainly made up.
 */
export function conceptOf(slot: Slot, codeset: string | undefined): Concept {
  const suitable = CONCEPTS.filter(({ parent }) => parent.test(slot.parentName));
  const found = [...suitable, ...shownConcepts(slot)].find(
    (concept) => codeset === undefined || concept.codeset === codeset,
  );
  const name = `Example ${words(slot.parentName)}`.trim();
  return found ?? { codeset: codeset ?? "Example Codes", code: "EX-1", name };
}

/** The concept of the examples, if they show all parts of one. */
function shownConcepts({ node }: Slot): readonly Concept[] {
  const siblings = node.parent?.children() ?? [];
  const example = (name: RegExp): string | undefined => {
    const shown = siblings.find((sibling) => name.test(sibling.name))?.occurrence.notes.examples[0];
    return typeof shown === "string" ? shown : undefined;
  };
  const codeset = example(CODESET);
  const code = example(/^Code$/);
  const name = example(/^(?:Name|Description)$/);
  return codeset === undefined || code === undefined || name === undefined
    ? []
    : [{ codeset, code, name }];
}
