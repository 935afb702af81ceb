import { readDefinitions } from "../../../generator/run/read-definitions.ts";
import { messageReader } from "../../../generator/traffic/read/message-reader.ts";
import { routedEvents, routerOf } from "../../../generator/traffic/route.ts";
import { judgeOf } from "../../../generator/traffic/validate/judge.ts";
import { newTally } from "../../../generator/traffic/validate/tally.ts";
import type { StartLoop } from "./loop.ts";

/** What `canon validate` does on one thread, by the definitions of a folder. */
export const start: StartLoop = async (definitions) => {
  const { catalog } = await readDefinitions(definitions, { lint: "none" });
  if (catalog === undefined) throw new Error("The definitions have faults.");
  const judge = judgeOf({ route: routerOf(routedEvents(catalog)) });
  const tally = newTally();
  const reader = messageReader({ lines: true }, (read) => {
    tally.add(judge(read), read.kind === "message" ? read.bytes : 0);
  });
  return { push: reader.push, end: reader.end, counts: () => tally.summary() };
};
