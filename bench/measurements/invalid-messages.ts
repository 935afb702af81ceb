import { acceptedTraffics } from "../inputs/accepted.ts";
import { broken } from "../inputs/faults.ts";
import { messagePasses, passesOver } from "../inputs/message-passes.ts";
import { routedSchema } from "../inputs/routed-schema.ts";
import type { Measurement, Result, Row } from "../measurement.ts";
import { peers } from "../peers.ts";
import { canon } from "../peers/canon.ts";
import type { Task } from "../peers/peer.ts";
import type { FilePasses } from "../workloads/check-messages.ts";

const CANON = "canon check";

/** How many times our check ajv takes at least. */
const GOAL = 1.5;

/** The same messages with faults, by those that report all faults of a message. */
export const invalidMessages: Measurement = {
  name: "invalid-messages",
  question: "How long does it take to report all faults of invalid messages?",
  async measure(bench) {
    const traffics = (await acceptedTraffics(bench)).map(({ origin, messages }) => ({
      origin,
      messages: broken(messages),
    }));
    const schema = routedSchema(bench, "sending");
    const task: Task = { schema, direction: "sending", faults: "all" };
    const subjects = [
      { name: CANON, peer: canon, task },
      ...peers.map((peer) => ({ name: peer.name, peer, task })),
    ];
    const folder = bench.folder("invalid-messages");
    const found = await messagePasses(bench, { folder, traffics, subjects });
    return traffics.flatMap(({ origin, messages }, index) => {
      const title = `faults, all reported, ${messages.length} messages of ${origin}`;
      const notes = index === 0 ? found.disagreements : [];
      return results({ title, notes, found: passesOver(found, index) });
    });
  },
};

interface Part {
  readonly title: string;
  readonly notes: readonly string[];
  readonly found: ReadonlyMap<string, readonly FilePasses[]>;
}

function results({ title, notes, found }: Part): readonly Result[] {
  const rows = (value: (own: FilePasses) => number): readonly Row[] =>
    [...found].map(([subject, rounds]) => ({
      subject,
      values: rounds.map(value),
      ...(subject === CANON ? {} : { against: CANON }),
    }));
  const alone = rows(({ parseMs, checkedMs }) => (checkedMs - parseMs) / parseMs);
  const perSecond = rows(
    ({ parseMs, checkedMs, faults }) => (faults.length * 1000) / (checkedMs - parseMs),
  );
  const issues = rows(({ faults }) => faults.reduce((sum, count) => sum + count, 0));
  return [
    {
      title: `${title}: check alone`,
      unit: "x JSON.parse",
      rows: alone.map((row) =>
        row.subject === "ajv" ? { ...row, goal: { of: "ratio", atLeast: GOAL } as const } : row,
      ),
      notes,
    },
    { title: `${title}: check alone, messages in a second of CPU`, unit: "count", rows: perSecond },
    {
      title: `${title}: issues found`,
      unit: "count",
      // They never vary from round to round.
      rows: issues.map((row) => ({ ...row, values: row.values.slice(0, 1) })),
    },
  ];
}
