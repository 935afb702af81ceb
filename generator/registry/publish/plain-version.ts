/** The three numbers of a version; undefined for what is none, and for prereleases, which we never make. */
export function plainVersion(version: string): readonly number[] | undefined {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  return numbers?.every(Number.isSafeInteger) === true ? numbers : undefined;
}

/** Compares by the first number that differs. */
export function compareVersions(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
