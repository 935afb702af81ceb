import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { inTurn } from "../harness/in-turn.ts";
import { runNode } from "../harness/run-node.ts";
import type { Bench } from "../measurement.ts";
import type { Peer, Task } from "../peers/peer.ts";
import type { FilePasses, Passes } from "../workloads/check-messages.ts";
import { writeProgram } from "./program.ts";
import type { Traffic } from "./traffic.ts";

/** A program that is measured. */
export interface Subject {
  readonly name: string;
  readonly peer: Peer;
  readonly task: Task;
}

/** What is measured: programs, each in a process of its own, over messages of all origins. */
export interface PassesPlan {
  readonly folder: string;
  readonly traffics: readonly Traffic[];
  /** The first is the one that all others have to agree with. */
  readonly subjects: readonly Subject[];
}

/** What was found. */
export interface FoundPasses {
  /** By subject, in the order of the rounds. */
  readonly passes: ReadonlyMap<string, readonly Passes[]>;
  /** Who does not agree with the first subject, in sentences. */
  readonly disagreements: readonly string[];
}

/** What each subject found in the messages of one origin, in the order of the rounds. */
export function passesOver(
  { passes }: FoundPasses,
  traffic: number,
): ReadonlyMap<string, readonly FilePasses[]> {
  const entries = [...passes].map(
    ([name, rounds]) => [name, rounds.flatMap(({ files }) => files[traffic] ?? [])] as const,
  );
  return new Map(entries);
}

/** Runs the programs over the messages again and again, and compares the verdicts. */
export async function messagePasses({ rounds }: Bench, plan: PassesPlan): Promise<FoundPasses> {
  const path = (name: string): string => join(plan.folder, name);
  const script = path("check-messages.mjs");
  await bundle(join(import.meta.dirname, "../workloads/check-messages.ts"), { outfile: script });
  const files = plan.traffics.map(({ messages }, index) => {
    const file = path(`messages-${index}.json`);
    writeFileSync(file, JSON.stringify(messages.map(({ message }) => JSON.stringify(message))));
    return file;
  });
  const run = (program: string) => async (): Promise<Passes> => {
    const { stdout } = await runNode([script, program, ...files]);
    return JSON.parse(stdout);
  };
  const measured = new Map<string, () => Promise<Passes>>();
  for (const [index, { name, peer, task }] of plan.subjects.entries()) {
    const outfile = path(`program-${index}.mjs`);
    await writeProgram(peer, task, { outfile });
    measured.set(name, run(outfile));
  }
  const slow = plan.subjects.filter(({ peer }) => peer.isSlow === true);
  const once = slow.map(({ name }) => name);
  const passes = await inTurn(measured, rounds, once);
  return { passes, disagreements: disagreements(plan, passes) };
}

/** What others do may differ from ours in the number of faults, but not in whether there is one. */
function disagreements(
  { subjects, traffics }: PassesPlan,
  passes: ReadonlyMap<string, readonly Passes[]>,
): readonly string[] {
  const verdicts = (name: string, traffic: number): readonly boolean[] =>
    (passes.get(name)?.[0]?.files[traffic]?.faults ?? []).map((count) => count === 0);
  const [reference, ...others] = subjects.map(({ name }) => name);
  return others.flatMap((name) =>
    traffics.flatMap(({ origin }, traffic) => {
      const expected = verdicts(reference ?? "", traffic);
      const found = verdicts(name, traffic);
      const count = expected.filter((verdict, index) => verdict !== found[index]).length;
      if (count === 0) return [];
      // With ajv our verdicts are equal by promise, so what is measured would be wrong.
      const text = `"${name}" judges ${count} of ${expected.length} messages otherwise than "${reference}"`;
      if (name.startsWith("ajv")) throw new Error(`${text} (${origin})`);
      return [`${text} (${origin}).`];
    }),
  );
}
