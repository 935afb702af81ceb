import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Bench } from "../measurement.ts";
import { canon } from "../peers/canon.ts";
import { routed, type Validators } from "../workloads/validators.ts";
import { writeProgram } from "./program.ts";
import { routedSchema } from "./routed-schema.ts";
import { traffics, type Traffic } from "./traffic.ts";

/**
 * The traffic without the messages that a sender may not send. They would compare libraries that stop
 * at the first fault with those that go on, and what named checkers of formats ask no schema can say.
 */
export async function acceptedTraffics(bench: Bench): Promise<readonly Traffic[]> {
  const outfile = join(bench.folder("accepted"), "canon.mjs");
  const schema = routedSchema(bench, "sending");
  await writeProgram(canon, { schema, direction: "sending", faults: "first" }, { outfile });
  const { validators }: { validators: Validators } = await import(pathToFileURL(outfile).href);
  const check = routed(validators);
  return traffics(bench).map(({ origin, messages }) => ({
    origin,
    messages: messages.filter(({ message }) => check(message) === 0),
  }));
}
