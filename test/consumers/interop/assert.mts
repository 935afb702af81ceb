/** Fails loudly; there is no test framework in a consumer. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** True if each type can stand for the other. */
export type Same<A, B> = [A, B] extends [B, A] ? true : false;
