import type { CheckJob } from "../registry/http/check/check-job.ts";
import { runCheck } from "../registry/http/check/run-check.ts";
import type { CheckReply } from "./serve-checks.ts";

// The process of `serve-checks.ts`. It ends with the one that started it, which hears Ctrl+C as well.
process.on("SIGINT", () => undefined);
process.on("message", (job: CheckJob) => {
  say(replyTo(job));
});

say({ kind: "ready" });

function say(reply: CheckReply): void {
  process.send?.(reply);
}

function replyTo(job: CheckJob): CheckReply {
  try {
    return { kind: "done", outcome: runCheck(job) };
  } catch (error) {
    // The stack ran out: of what calls itself, something was too deep.
    if (error instanceof RangeError) return { kind: "done", outcome: { kind: "too-large" } };
    return { kind: "fault", stack: error instanceof Error ? (error.stack ?? "") : "" };
  }
}
