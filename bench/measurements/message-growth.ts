import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allWrong, grown } from "../inputs/grown-messages.ts";
import type { JsonObject } from "../inputs/json-schema.ts";
import { messagePasses, passesOver } from "../inputs/message-passes.ts";
import { routedSchema } from "../inputs/routed-schema.ts";
import type { Traffic } from "../inputs/traffic.ts";
import type { Bench, Measurement, Result } from "../measurement.ts";
import { canon } from "../peers/canon.ts";

/** The event type with the largest messages. */
const EVENT = "ClinicalSummary.VisitPush";

const TIMES = [1, 2, 4];

/** So much more for a kilobyte of a larger message is still as good as linear on a noisy machine. */
const TOLERANCE = 1.3;

const COPIES = 10;

/** How the time of a check grows with the message. */
export const messageGrowth: Measurement = {
  name: "message-growth",
  question: "Does the time of a check grow linearly with the message, faults or not?",
  async measure(bench) {
    const kinds: Readonly<Record<string, readonly Traffic[]>> = {
      "without a fault": traffics(bench, (message) => message),
      "every text at fault": traffics(bench, allWrong),
    };
    const schema = routedSchema(bench, "sending");
    const task = { schema, direction: "sending", faults: "all" } as const;
    const found = await messagePasses(bench, {
      folder: bench.folder("message-growth"),
      traffics: Object.values(kinds).flat(),
      subjects: [{ name: "canon", peer: canon, task }],
    });
    const all = Object.values(kinds).flat();
    const usPerKb = (file: number): readonly number[] =>
      (passesOver(found, file).get("canon") ?? []).map(({ parseMs, checkedMs }) => {
        const bytes = JSON.stringify(all[file]?.messages).length;
        return ((checkedMs - parseMs) * 1e6) / bytes;
      });
    const results: readonly Result[] = Object.entries(kinds).map(([kind, sizes], index) => ({
      title: `growth with the message, ${EVENT} ${kind}: check alone, for each kB`,
      unit: "us CPU",
      rows: sizes.map(({ origin }, size) => ({
        subject: origin,
        values: usPerKb(index * TIMES.length + size),
        ...(size === 0
          ? {}
          : { against: subject(1), goal: { of: "ratio", atMost: TOLERANCE } as const }),
      })),
    }));
    return results;
  },
};

function subject(times: number): string {
  return `canon check, ${times} x the items`;
}

function traffics(
  { generated }: Bench,
  change: (message: JsonObject) => JsonObject,
): readonly Traffic[] {
  const path = join(generated, "samples", `${EVENT}.full.json`);
  const message: JsonObject = JSON.parse(readFileSync(path, "utf8"));
  return TIMES.map((times) => ({
    origin: subject(times),
    messages: Array.from({ length: COPIES }, () => ({
      event: EVENT,
      message: change(grown(message, times)),
    })),
  }));
}
