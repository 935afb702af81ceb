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
