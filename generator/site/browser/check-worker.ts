import { CHECKS } from "../../runtime/checks.ts";
import { eventType } from "../../runtime/event-type.ts";
import type { MessageTables } from "../../runtime/messages/message-table.ts";
import type { RatedFields } from "../check/rated-fields.ts";
import type { Answer, Asked, Request } from "./check/exchange.ts";
import { messagesIn, type TextRead } from "./check/messages-in.ts";
import { reportOf, verdictOf, type Knowledge } from "./check/report.ts";

/** What the module with the validators of an edition exports. */
interface Validators {
  validators(runtime: { eventType: typeof eventType; CHECKS: typeof CHECKS }): MessageTables;
}

/** Messages of one source whose verdicts are listed. */
const MOST_VERDICTS = 1000;

let knowledge: Promise<Knowledge> | undefined;
let read: TextRead = { kind: "nothing" };

async function load(data: string): Promise<Knowledge> {
  const module = (await import(new URL("validators.js", data).href)) as Validators;
  const ratings = await fetch(new URL("ratings.json", data));
  const rated = (await ratings.json()) as RatedFields;
  return { tables: module.validators({ eventType, CHECKS }), rated };
}

async function answerTo({ source, ...asked }: Asked): Promise<Answer> {
  if (knowledge === undefined) return { kind: "failed" };
  const known = await knowledge;
  const start = performance.now();
  if (source !== undefined) {
    read = messagesIn(typeof source === "string" ? source : await source.arrayBuffer());
  }
  if (read.kind !== "messages") return read;
  const { values } = read;
  const verdicts = values.slice(0, MOST_VERDICTS).map((value) => verdictOf(known, value, asked));
  const report = reportOf(known, values[asked.index], asked);
  const milliseconds = performance.now() - start;
  return { kind: "checked", checked: { count: values.length, verdicts, report, milliseconds } };
}

async function answer(request: Request): Promise<void> {
  if (request.kind === "load") {
    knowledge = load(request.data);
    return;
  }
  // Whatever goes wrong, nothing of the message is in what is said of it.
  const found = await answerTo(request.asked).catch((): Answer => ({ kind: "failed" }));
  self.postMessage([request.number, found]);
}

/** Questions are answered one after the other. */
let work = Promise.resolve();
self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  work = work.then(() => answer(data));
});
