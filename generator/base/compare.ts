/**
 * The only ordering of the project: by UTF-16 code unit, as JavaScript's own `<`.
 * `localeCompare` would make output bytes depend on the machine.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A comparison of things by a text that each of them has. */
export function compareBy<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => compareText(key(a), key(b));
}
