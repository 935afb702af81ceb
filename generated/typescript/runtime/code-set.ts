const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The codes as a set, built at its first use: a list of 10,000 codes is too long to search. */
export function codeSet(codes: readonly string[]): ReadonlySet<string> {
  let set = sets.get(codes);
  if (set === undefined) {
    set = new Set(codes);
    sets.set(codes, set);
  }
  return set;
}

/** True if the value is one of the codes of the value set. */
export function isCode<Code extends string>(
  valueSet: readonly Code[],
  value: unknown,
): value is Code {
  return typeof value === "string" && codeSet(valueSet).has(value);
}
