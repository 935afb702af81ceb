import { UsageError, type CommandContext } from "./command.ts";

/** The port that the user asked for with `--port`. */
export function portOption({ options }: CommandContext, otherwise: number): number {
  const text = options.text("port") ?? String(otherwise);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`"--port" takes a number up to 65535, not "${text}".`);
}

/** Whether an interface is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === "127.0.0.1" || host === "::1" || host === "localhost";
}

/** Where it happened. What an error says may hold something of the request, so that is left out. */
export function faultText({ name, stack = "" }: Error): string {
  const places = stack.split("\n").filter((line) => line.startsWith("    at "));
  return `A request failed (${name}).\n${places.map((place) => `${place}\n`).join("")}`;
}

/** Resolves when the user stops the command. */
export async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}
