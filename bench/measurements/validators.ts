import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "../harness/bundle.ts";
import { inTurn } from "../harness/in-turn.ts";
import { median } from "../harness/median.ts";
import { runNode } from "../harness/run-node.ts";
import { broken } from "../inputs/faults.ts";
import { bundleGenerated } from "../inputs/generated-bundle.ts";
import { routedSchema } from "../inputs/routed-schema.ts";
import { writeStandalone } from "../inputs/standalone-code.ts";
import { traffic, type Message } from "../inputs/traffic.ts";
import type { Bench, Measurement, Result, Row } from "../measurement.ts";
import type { Passes } from "../workloads/passes.ts";

/** Method C1: all event types in turn, in varied shapes, each message parsed anew. */
export const validators: Measurement = {
  name: "validators",
  question: "How long do verdicts over mixed, freshly parsed messages take?",
  async measure(bench) {
    const files = await prepareFiles(bench);
    const good = await passesOf(bench, goodSubjects(files));
    const bad = await passesOf(bench, badSubjects(files));
    return [
      ...results("valid messages", good),
      ...results("messages with faults, all issues", bad),
    ];
  },
};

/** What a subject runs, and what it is compared with. */
interface Subject {
  readonly command: readonly string[];
  /** The subject of ours that answers the same question: what the ratio is to. */
  readonly against?: string;
  /** The subject that must accept as many of the messages, or the bench compares what differs. */
  readonly agreesWith?: string;
}

type Subjects = Readonly<Record<string, Subject>>;

const FLOOR = "JSON.parse alone";

interface Files {
  readonly folder: string;
  readonly good: string;
  readonly bad: string;
  readonly script: Readonly<Record<"none" | "canon" | "ajv" | "standalone", string>>;
}

async function prepareFiles(bench: Bench): Promise<Files> {
  const folder = bench.folder("validators");
  const path = (name: string): string => join(folder, name);
  const messages = traffic(bench);
  writeFileSync(path("good.json"), texts(messages));
  writeFileSync(path("bad.json"), texts(broken(messages)));
  for (const direction of ["receiving", "sending"] as const) {
    const schema = routedSchema(bench, direction);
    writeFileSync(path(`${direction}.json`), JSON.stringify(schema));
    await writeStandalone(schema, { outfile: path(`${direction}.mjs`) });
    await writeStandalone(schema, { outfile: path(`${direction}-all.mjs`), allErrors: true });
  }
  await bundleGenerated(bench, { outfile: path("canon.mjs") });
  const script = async (name: string): Promise<string> => {
    const outfile = path(`${name}.mjs`);
    const entry = join(import.meta.dirname, `../workloads/${name}.ts`);
    await bundle(entry, { outfile, externalPackages: true });
    return outfile;
  };
  return {
    folder,
    good: path("good.json"),
    bad: path("bad.json"),
    script: {
      none: await script("check-none"),
      canon: await script("check-canon"),
      ajv: await script("check-ajv"),
      standalone: await script("check-standalone"),
    },
  };
}

function texts(messages: readonly Message[]): string {
  return JSON.stringify(messages.map(({ message }) => JSON.stringify(message)));
}

function goodSubjects({ folder, good, script }: Files): Subjects {
  const file = (name: string): string => join(folder, name);
  const canon = (question: string): readonly string[] => [
    script.canon,
    good,
    file("canon.mjs"),
    question,
  ];
  const ajv = (direction: string): readonly string[] => [
    script.ajv,
    good,
    file(`${direction}.json`),
    "first",
  ];
  const standalone = (direction: string): readonly string[] => [
    script.standalone,
    good,
    file(`${direction}.mjs`),
    file(`${direction}.json`),
  ];
  return {
    [FLOOR]: { command: [script.none, good] },
    "canon is": { command: canon("is") },
    "canon check, receiving": { command: canon("receiving"), ...like("canon is") },
    "ajv, receiving": { command: ajv("receiving"), ...like("canon is") },
    "ajv standalone, receiving": { command: standalone("receiving"), ...like("canon is") },
    "canon check, sending": { command: canon("sending") },
    "ajv, sending": { command: ajv("sending"), against: "canon check, sending" },
    "ajv standalone, sending": {
      command: standalone("sending"),
      against: "canon check, sending",
      // Not with ours: a schema cannot say what the named checkers of formats ask for.
      agreesWith: "ajv, sending",
    },
  };
}

function badSubjects({ folder, bad, script }: Files): Subjects {
  const file = (name: string): string => join(folder, name);
  const schema = file("receiving.json");
  const against = "canon check, receiving";
  return {
    [FLOOR]: { command: [script.none, bad] },
    [against]: { command: [script.canon, bad, file("canon.mjs"), "receiving"] },
    "ajv allErrors, receiving": { command: [script.ajv, bad, schema, "all"], ...like(against) },
    "ajv standalone allErrors, receiving": {
      command: [script.standalone, bad, file("receiving-all.mjs"), schema],
      ...like(against),
    },
  };
}

function like(subject: string): Pick<Subject, "against" | "agreesWith"> {
  return { against: subject, agreesWith: subject };
}

type PassesBySubject = ReadonlyMap<
  string,
  { readonly subject: Subject; readonly rounds: readonly Passes[] }
>;

async function passesOf({ rounds }: Bench, subjects: Subjects): Promise<PassesBySubject> {
  const names = Object.keys(subjects);
  const found = await inTurn(names, rounds, async (name) => {
    const { stdout } = await runNode(subjects[name]?.command ?? []);
    return JSON.parse(stdout) as Passes;
  });
  const passes = new Map(
    Object.entries(subjects).map(([name, subject]) => [
      name,
      { subject, rounds: found[name] ?? [] },
    ]),
  );
  for (const [name, { subject, rounds: own }] of passes) {
    const other = passes.get(subject.agreesWith ?? name)?.rounds ?? [];
    const [accepted, expected] = [own[0]?.accepted, other[0]?.accepted];
    if (accepted !== expected) {
      throw new Error(
        `"${name}" accepts ${accepted} messages, "${subject.agreesWith}" ${expected}`,
      );
    }
  }
  return passes;
}

/** Three ways to look at the same passes. */
function results(what: string, passes: PassesBySubject): readonly Result[] {
  const floor = passes.get(FLOOR)?.rounds ?? [];
  const rows = (value: (own: Passes, parse: Passes) => number): readonly Row[] =>
    [...passes].map(([name, { subject, rounds }]) => ({
      subject: name,
      value: median(rounds.map((own, round) => value(own, floor[round] ?? own))),
      ...(subject.against === undefined ? {} : { against: subject.against }),
    }));
  const unit = "ms CPU";
  const all = rows((own) => own.lateMs);
  const checks = rows((own, parse) => own.lateMs - parse.lateMs);
  return [
    { title: `${what}: parse and check, one pass`, unit, rows: all },
    { title: `${what}: check alone (parse taken off)`, unit, rows: checks.filter(isNoFloor) },
    { title: `${what}: load, build and first pass`, unit, rows: rows((own) => own.firstMs) },
  ];
}

function isNoFloor({ subject }: Row): boolean {
  return subject !== FLOOR;
}
