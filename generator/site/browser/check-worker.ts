import { CHECKS } from "../../runtime/checks.ts";
import { eventType } from "../../runtime/event-type.ts";
import type { MessageTables } from "../../runtime/messages/message-table.ts";
import type { RatedFields } from "../check/rated-fields.ts";
import type { Answer, Asked, Request } from "./check/exchange.ts";
import { messagesIn, type TextRead } from "./check/messages-in.ts";
import { reportOf, verdictOf, type Knowledge } from "./check/report.ts";

/** What the module with the validators of an edition exports. */
interface ValidatorsModule {
  validators(runtime: { eventType: typeof eventType; CHECKS: typeof CHECKS }): MessageTables;
}

/** Messages of one source whose verdicts are listed. */
const MOST_VERDICTS = 1000;

let knowledge: Promise<Knowledge> | undefined;
let read: TextRead = { kind: "nothing" };
/** Questions are answered one after the other. */
let work: Promise<void> = Promise.resolve();

async function load(data: string): Promise<Knowledge> {
  const module = (await import(new URL("validators.js", data).href)) as ValidatorsModule;
  const ratings = await fetch(new URL("ratings.json", data));
  const rated = (await ratings.json()) as RatedFields;
  return { tables: module.validators({ eventType, CHECKS }), rated };
}

async function answerTo(known: Knowledge, number: number, asked: Asked): Promise<Answer> {
  const start = performance.now();
  const { source } = asked;
  if (source !== undefined) {
    read = messagesIn(typeof source === "string" ? source : await source.arrayBuffer());
  }
  if (read.kind !== "messages") return { ...read, number };
  const { values, form } = read;
  const index = Math.min(asked.index, values.length - 1);
  const verdicts = values.slice(0, MOST_VERDICTS).map((value) => verdictOf(known, value, asked));
  const report = reportOf(known, values[index], asked);
  const milliseconds = performance.now() - start;
  const checked = { form, count: values.length, verdicts, report, milliseconds };
  return { kind: "checked", number, checked };
}

function post(answer: Answer): void {
  self.postMessage(answer);
}

async function answer(request: Request): Promise<void> {
  if (request.kind === "load") {
    knowledge = load(request.data);
    await knowledge;
    post({ kind: "ready" });
  } else if (knowledge !== undefined) {
    post(await answerTo(await knowledge, request.number, request.asked));
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  work = work.then(() => answer(data)).catch(() => post({ kind: "failed" }));
});
