import { writeFileSync } from "node:fs";
import { bundle, type BundleOptions } from "../harness/bundle.ts";
import type { Peer, Task } from "../peers/peer.ts";

/** Writes the program of a peer for a task, bundled into one module. */
export async function writeProgram(peer: Peer, task: Task, options: BundleOptions): Promise<void> {
  const entry = `${options.outfile}.entry.mjs`;
  writeFileSync(entry, peer.program(task, entry));
  await bundle(entry, options);
}
