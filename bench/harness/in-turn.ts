/**
 * Runs every subject once per round, one after the other, so that a change of load on the machine
 * hits all of them alike. Gives the results of each subject in the order of the rounds.
 */
export async function inTurn<S extends string, T>(
  subjects: readonly S[],
  rounds: number,
  run: (subject: S, round: number) => Promise<T>,
): Promise<Readonly<Record<S, readonly T[]>>> {
  const results = new Map<S, T[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) results.get(subject)?.push(await run(subject, round));
  }
  return Object.fromEntries(results) as Record<S, T[]>;
}
