import { parentPort } from "node:worker_threads";

import { messageReader } from "../../traffic/read/message-reader.ts";
import type { WorkerOrder, WorkerReply } from "./crew.ts";
import { startWork, type TrafficWork } from "./traffic-job.ts";

// A thread of `crew.ts`. What goes wrong here ends it, and is heard there.
let work: TrafficWork | undefined;

parentPort?.on("message", (order: WorkerOrder) => {
  if (order.kind === "job") work = startWork(order.job);
  else if (work === undefined) throw new Error("there is no job");
  else if (order.kind === "end") say({ kind: "profile", profile: work.profile() });
  else {
    const reader = messageReader({ lines: true }, work.sink);
    reader.push(order.bytes);
    const lines = reader.end();
    say({ kind: "part", lines, part: work.take() });
  }
});

function say(reply: WorkerReply): void {
  parentPort?.postMessage(reply);
}
