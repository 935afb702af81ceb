import { parentPort, workerData } from "node:worker_threads";

import { messageReader } from "../../traffic/read/message-reader.ts";
import type { WorkerOrder, WorkerReply } from "./in-workers.ts";
import { startWork, type TrafficJob } from "./traffic-job.ts";

// The thread of `in-workers.ts`. What goes wrong here ends it, and is heard there.
const work = startWork(workerData as TrafficJob);

parentPort?.on("message", (order: WorkerOrder) => {
  if (order.kind === "end") {
    say({ kind: "profile", profile: work.profile() });
    return;
  }
  const { bytes } = order;
  const reader = messageReader({ lines: true }, work.sink);
  reader.push(bytes);
  const lines = reader.end();
  // Its memory goes back, to be filled again.
  say({ kind: "part", lines, part: work.take(), memory: bytes.buffer }, [bytes.buffer]);
});

function say(reply: WorkerReply, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, transfer);
}
