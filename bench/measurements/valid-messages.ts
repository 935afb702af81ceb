import { acceptedTraffics } from "../inputs/accepted.ts";
import { messagePasses, passesOver, type Subject } from "../inputs/message-passes.ts";
import { routedSchema, type Direction } from "../inputs/routed-schema.ts";
import type { Traffic } from "../inputs/traffic.ts";
import type { Bench, Goal, Measurement, Result, Row } from "../measurement.ts";
import { peers } from "../peers.ts";
import { canon } from "../peers/canon.ts";
import type { Task } from "../peers/peer.ts";
import type { FilePasses } from "../workloads/check-messages.ts";

const CANON = "canon check";
const CANON_IS = "canon is";

/** Most that messages with all checks may take, in times of parsing them alone. */
const WITH_PARSE = 1.4;

/** How many times our check the others take at least; those not named are to be slower than ours. */
const ALONE: Readonly<Record<string, number>> = { ajv: 4, "ajv standalone": 6 };

/** All event types in turn, in varied shapes, each message parsed anew. */
export const validMessages: Measurement = {
  name: "valid-messages",
  question: "How long do verdicts over mixed, freshly parsed, valid messages take?",
  async measure(bench) {
    const traffics = await acceptedTraffics(bench);
    return [
      ...(await inDirection(bench, "sending", traffics)),
      ...(await inDirection(bench, "receiving", traffics)),
    ];
  },
};

/** What the direction means for a check. */
const CHECKED: Readonly<Record<Direction, string>> = {
  sending: "structure, value sets, formats, rules",
  receiving: "structure",
};

async function inDirection(
  bench: Bench,
  direction: Direction,
  traffics: readonly Traffic[],
): Promise<readonly Result[]> {
  const folder = bench.folder(`valid-messages-${direction}`);
  const subjects = subjectsOf(bench, direction);
  const found = await messagePasses(bench, { folder, traffics, subjects });
  const what = `${direction} (${CHECKED[direction]})`;
  const ours = direction === "receiving" ? CANON_IS : CANON;
  const first = rows(found.passes, ours, ({ firstMs }) => firstMs);
  return [
    ...traffics.flatMap(({ origin, messages }, index) => {
      const title = `${what}, ${messages.length} messages of ${origin}`;
      return results(title, passesOver(found, index), ours);
    }),
    {
      title: `${what}: load, build and first pass`,
      unit: "ms CPU",
      rows: first,
      notes: [
        ...found.disagreements,
        ...(traffics.length > 1 ? [] : ["The vendor's samples were not at hand."]),
      ],
    },
  ];
}

function subjectsOf(bench: Bench, direction: Direction): readonly Subject[] {
  const task: Task = { schema: routedSchema(bench, direction), direction, faults: "first" };
  // Without value sets and formats the order of the libraries is the same: two of them will do.
  const compared = direction === "sending" || bench.long ? peers : peers.slice(0, 2);
  return [
    { name: CANON, peer: canon, task: { ...task, faults: "all" } },
    ...(direction === "receiving" ? [{ name: CANON_IS, peer: canon, task }] : []),
    ...compared.map((peer) => ({ name: peer.name, peer, task })),
  ];
}

type Found<T> = ReadonlyMap<string, readonly T[]>;

/** A process has parsed and checked in turn, so that its own parsing says how fast the machine was. */
function results(title: string, found: Found<FilePasses>, ours: string): readonly Result[] {
  const both = rows(found, ours, ({ parseMs, checkedMs }) => checkedMs / parseMs);
  const alone = rows(found, ours, ({ parseMs, checkedMs }) => (checkedMs - parseMs) / parseMs);
  const unit = "x JSON.parse";
  return [
    {
      title: `${title}: parse and check`,
      unit,
      rows: both.map((row) =>
        row.subject === CANON
          ? { ...row, goal: { of: "value", atMost: WITH_PARSE } as const }
          : row,
      ),
    },
    {
      title: `${title}: check alone`,
      unit,
      rows: alone.map((row) => ({ ...row, ...goalAlone(row.subject) })),
    },
  ];
}

function goalAlone(subject: string): { readonly goal: Goal } | undefined {
  if (subject.startsWith("canon")) return undefined;
  return { goal: { of: "ratio", atLeast: ALONE[subject] ?? 1 } };
}

function rows<T>(found: Found<T>, against: string, value: (own: T) => number): readonly Row[] {
  return [...found].map(([subject, rounds]) => ({
    subject,
    values: rounds.map(value),
    ...(subject === against ? {} : { against }),
  }));
}
