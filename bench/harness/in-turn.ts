/**
 * Measures every subject once per round, one after the other, so that a change of load on the machine
 * hits all of them alike; those in `once` in the first round alone. Gives what was found of each
 * subject in the order of the rounds.
 */
export async function inTurn<T>(
  subjects: ReadonlyMap<string, () => Promise<T>>,
  rounds: number,
  once: readonly string[] = [],
): Promise<ReadonlyMap<string, readonly T[]>> {
  const found = new Map<string, T[]>([...subjects.keys()].map((subject) => [subject, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [subject, measure] of subjects) {
      if (round === 0 || !once.includes(subject)) found.get(subject)?.push(await measure());
    }
  }
  return found;
}
