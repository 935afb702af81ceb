/** The names, made distinct: one that is taken already, or by an earlier one, gets the suffix. */
export function distinct(
  names: readonly string[],
  { taken, suffix }: { readonly taken: readonly string[]; readonly suffix: string },
): readonly string[] {
  const all = new Set(taken);
  return names.map((name) => {
    let free = name;
    while (all.has(free)) free += suffix;
    all.add(free);
    return free;
  });
}
