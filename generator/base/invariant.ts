/** Throws when `condition` does not hold. For bugs of ours only: bad input becomes a diagnostic. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug in canon: ${message}`);
}

/** Marks the end of an exhaustive `switch`: a case that was forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Bug in canon: unexpected ${JSON.stringify(value)}`);
}
