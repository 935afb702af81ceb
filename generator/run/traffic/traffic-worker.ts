import { parentPort } from "node:worker_threads";

import type { WorkerOrder, WorkerReply } from "./crew.ts";
import { doLines, startWork, type TrafficWork } from "./traffic-job.ts";

// A thread of `crew.ts`. What goes wrong here ends it, and is heard there.
let work: TrafficWork | undefined;

parentPort?.on("message", (order: WorkerOrder) => {
  if (order.kind === "job") work = startWork(order.job);
  else if (work === undefined) throw new Error("there is no job");
  else if (order.kind === "end") say({ kind: "profile", profile: work.profile() });
  else say({ kind: "part", ...doLines(work, order.bytes) });
});

function say(reply: WorkerReply): void {
  parentPort?.postMessage(reply);
}
