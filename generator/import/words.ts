/** Endings of plurals that field names use, longest first, with what replaces them. */
const PLURALS: readonly (readonly [ending: string, singular: string])[] = [
  ["sses", "ss"],
  ["ches", "ch"],
  ["xes", "x"],
  ["ies", "y"],
  ["ss", "ss"],
  ["us", "us"],
  ["is", "is"],
  ["s", ""],
];

/** A field name in the singular: `Diagnoses` is `Diagnosis`, `Allergies` is `Allergy`. */
export function singular(name: string): string {
  if (name.endsWith("Diagnoses")) return `${name.slice(0, -2)}is`;
  for (const [ending, replacement] of PLURALS) {
    if (name.endsWith(ending)) return name.slice(0, -ending.length) + replacement;
  }
  return name;
}

/** `AttendingProvider` as `Attending`, `Provider`; runs of capitals stay together. */
export function wordsOf(name: string): readonly string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+|\d+/g) ?? [name];
}

/** A name with a capital first letter and letters and digits only: `additional-phones` as `AdditionalPhones`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}
