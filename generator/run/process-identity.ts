import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** One process of one machine. The start time tells it from a later process with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the system's own unit; `unknown` where the system does not tell. */
  readonly started: string;
  readonly host: string;
}

/** The process that we are. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) ?? "unknown", host: hostname() };
}

/** Whether the process still runs. One of another machine cannot be asked, and counts as running. */
export function isRunning(identity: ProcessIdentity): boolean {
  if (identity.host !== hostname()) return true;
  const started = startOf(identity.pid);
  return started !== undefined && (started === "unknown" || started === identity.started);
}

/** When a process started, or undefined if no such process runs. */
function startOf(pid: number): string | undefined {
  if (process.platform !== "linux") return answersSignals(pid) ? "unknown" : undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name of the program stands in parentheses and may hold anything: count from behind it.
    const facts = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = facts;
    const started = facts[19];
    // A zombie has ended; its parent has only not asked for its exit code yet.
    return state === "Z" || state === "X" ? undefined : started;
  } catch {
    return undefined;
  }
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && Reflect.get(error, "code") === "EPERM";
  }
}
