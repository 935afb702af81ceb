/** Endings of plurals that are not simply one `s` longer, longest first. */
const ENDINGS: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/(?:ss|us|is|[Ss]eries|[Ss]pecies)$/u, "$&"],
  [/ies$/u, "y"],
  [/noses$/u, "nosis"],
  [/lyses$/u, "lysis"],
  [/(ss|sh|ch|x|us)es$/u, "$1"],
  [/s$/u, ""],
];

/** The name of one item of a list: `Allergies` gives `Allergy`, `Diagnoses` gives `Diagnosis`. */
export function singular(name: string): string {
  const ending = ENDINGS.find(([plural]) => plural.test(name));
  return ending === undefined ? name : name.replace(ending[0], ending[1]);
}
