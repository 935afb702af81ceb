import { readDefinitions } from "../../../generator/run/read-definitions.ts";
import { messageReader } from "../../../generator/traffic/read/message-reader.ts";
import { judgingSink } from "../../../generator/traffic/validate/judging-sink.ts";
import { newTally } from "../../../generator/traffic/validate/tally.ts";
import type { StartLoop } from "./loop.ts";

/** What `canon validate` does on one thread, by the definitions of a folder. */
export const start: StartLoop = async (definitions) => {
  const { catalog } = await readDefinitions(definitions, { lint: "none" });
  if (catalog === undefined) throw new Error("The definitions have faults.");
  const tally = newTally();
  const reader = messageReader({ lines: true }, judgingSink({ catalog }, tally.add));
  return { push: reader.push, end: reader.end, counts: () => tally.summary() };
};
