import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../generator/base/json.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import type { EventType } from "../../generator/catalog/event-type.ts";
import type { Change } from "../../generator/compat/change.ts";
import { compare } from "../../generator/compat/compare.ts";
import { eventSchema } from "../../generator/emit/json-schema/event-schema.ts";
import { npmCiOnce } from "../support/npm-ci-once.ts";
import { changeFixtures } from "./change-fixtures.ts";

const oracles = resolve(import.meta.dirname, "../oracles");
/** Long enough for a busy machine: what is not decided by then is never. */
const SECONDS = 30;

/** Where the two may differ, and why. */
const EXPLAINED: readonly (readonly [differs: RegExp, why: string])[] = [
  [
    /^(?:event|model)-renamed /,
    "The messages of the fixture do not carry names, so schemas do not.",
  ],
  [/^(?:method|response)-/, "How messages are exchanged has changed, and no schema says that."],
  [/^name-reused /, "The break is with an edition before, which jsoncompat is not shown."],
];

type Verdict = "ok" | "break" | `unknown: ${string}`;

let worker: Worker;
beforeAll(() => {
  npmCiOnce(oracles);
  worker = newWorker();
});
afterAll(() => worker.terminate());

function newWorker(): Worker {
  return new Worker(resolve(oracles, "jsoncompat-worker.js"));
}

const answers = new Map<string, Verdict>();

/** Whether everything that the one schema allows is allowed by the other, as jsoncompat says. */
async function isWithin(narrow: JsonObject, wide: JsonObject): Promise<Verdict> {
  const pair = { narrow: JSON.stringify(narrow), wide: JSON.stringify(wide) };
  const key = JSON.stringify(pair);
  const verdict = answers.get(key) ?? (await asked(pair));
  answers.set(key, verdict);
  return verdict;
}

async function asked(pair: { readonly narrow: string; readonly wide: string }): Promise<Verdict> {
  const answer = await new Promise<unknown>((settle) => {
    const timer = setTimeout(() => settle("too slow"), SECONDS * 1000);
    worker.once("message", (message) => {
      clearTimeout(timer);
      settle(message);
    });
    worker.postMessage(pair, []);
  });
  if (answer === "too slow") {
    await worker.terminate();
    worker = newWorker();
  }
  return answer === true ? "ok" : answer === false ? "break" : `unknown: ${String(answer)}`;
}

/** What senders may write: the sending schema, as jsoncompat reads it. */
function open(catalog: Catalog, event: EventType): JsonObject {
  const options = { direction: "sending", draft: "2020-12", annotations: false } as const;
  const { $schema: _, $id: __, description: ___, ...schema } = eventSchema(catalog, event, options);
  return schema;
}

/** The same for a writer, who writes only what is declared. */
function closed(schema: JsonObject): JsonObject {
  const { $defs = {} } = schema;
  const defs = Object.entries(isJsonObject($defs) ? $defs : {}).map(
    ([name, def]): [string, Json] => [name, isJsonObject(def) ? sealed(def) : def],
  );
  return { ...sealed(schema), ...(defs.length === 0 ? {} : { $defs: Object.fromEntries(defs) }) };
}

function sealed(schema: JsonObject): JsonObject {
  return "properties" in schema ? { ...schema, additionalProperties: false } : schema;
}

/** What the changes of an event type mean for its messages. */
function ours(changes: readonly Change[], event: string, breaks: keyof Change["wire"]): Verdict {
  const isBroken = changes.some(
    ({ wire, places }) => wire[breaks] === "break" && places.some((place) => place.event === event),
  );
  return isBroken ? "break" : "ok";
}

describe("jsoncompat, an independent judge of schemas", () => {
  it("agrees on the fixtures of the rules, but for what is explained", async () => {
    let agreed = 0;
    const differences: string[] = [];
    for (const { code, before, after, earlier } of changeFixtures()) {
      const changes = compare(before, after, { earlier });
      for (const event of after.events.values()) {
        const former = before.events.get(event.id);
        if (former === undefined) continue;
        const [old, now] = [open(before, former), open(after, event)];
        for (const [breaks, narrow, wide] of [
          ["sender", old, now],
          ["receiver", now, old],
        ] as const) {
          const [own, other] = [
            ours(changes, event.id, breaks),
            await isWithin(closed(narrow), wide),
          ];
          if (own === other) agreed += 1;
          else differences.push(`${code} ${event.id} ${breaks}: ${own}, jsoncompat: ${other}`);
        }
      }
    }
    const lines = differences.map((line) => {
      const why = EXPLAINED.find(([differs]) => differs.test(line))?.[1];
      return `${line}\n  ${why ?? "NOT EXPLAINED"}`;
    });
    const text = [`${agreed} verdicts are the same; ${lines.length} differ:`, "", ...lines, ""];
    await expect(text.join("\n")).toMatchFileSnapshot("../fixtures/jsoncompat.txt");
    expect(lines.filter((line) => line.includes("NOT EXPLAINED"))).toEqual([]);
  });
});
