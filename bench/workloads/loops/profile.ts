import { readDefinitions } from "../../../generator/run/read-definitions.ts";
import { createProfiler } from "../../../generator/traffic/profile/profiler.ts";
import { profilingSink } from "../../../generator/traffic/profile/profiling-sink.ts";
import { messageReader } from "../../../generator/traffic/read/message-reader.ts";
import type { StartLoop } from "./loop.ts";

/** What `canon profile` does on one thread, by the definitions of a folder. */
export const start: StartLoop = async (definitions) => {
  const { catalog } = await readDefinitions(definitions, { lint: "none" });
  if (catalog === undefined) throw new Error("The definitions have faults.");
  const profiler = createProfiler({ catalog });
  const reader = messageReader({ lines: true }, profilingSink(profiler));
  const counts = () => ({ messages: profiler.profile().messages, invalid: 0 });
  return { push: reader.push, end: reader.end, counts };
};
