import { addAbortSignal } from "node:stream";

import { isPipe, pipeBytes } from "../run/traffic/pipe-bytes.ts";
import type { CommandContext, Output } from "./command.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";

/** The part of a command's context that comes from the process. */
export type ProcessHost = Pick<
  CommandContext,
  "stdout" | "stderr" | "stdin" | "cwd" | "env" | "signal"
>;

/** Why a command was stopped before its end. */
export class Interruption extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.name = "Interruption";
    this.exitCode = exitCode;
  }
}

/**
 * Connects a command to the process: SIGINT and SIGTERM, a closed pipe and a full disk behind
 * stdout abort its signal with an `Interruption`. A second SIGINT or SIGTERM ends the process at once.
 */
export function processHost(process: NodeJS.Process): ProcessHost {
  const controller = new AbortController();
  const stop = (interruption: Interruption): void => controller.abort(interruption);
  for (const [name, code] of [
    ["SIGINT", EXIT.interrupted],
    ["SIGTERM", EXIT.terminated],
  ] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(code);
      stop(new Interruption(`Stopped by ${name}.`, code));
    });
  }
  const { env } = process;
  const { signal } = controller;
  return {
    stdout: outputTo(process.stdout, env, stop),
    stderr: outputTo(process.stderr, env, stop),
    // Touching stdin keeps the process waiting for it, so only who reads it does.
    stdin: {
      [Symbol.asyncIterator]: () =>
        isPipe(STDIN)
          ? pipeBytes(STDIN, signal)
          : addAbortSignal(signal, process.stdin)[Symbol.asyncIterator](),
    },
    cwd: process.cwd(),
    env,
    signal,
  };
}

const STDIN = 0;

function outputTo(
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
  stop: (interruption: Interruption) => void,
): Output {
  let open = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    open = false;
    const closed = error.code === "EPIPE";
    // Who closed the pipe has read enough: nothing is wrong.
    stop(
      closed
        ? new Interruption("", EXIT.ok)
        : new Interruption(`Cannot write the output (${error.code}).`, EXIT.environment),
    );
  });
  const noColour = env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "";
  return {
    colours: stream.isTTY && !noColour && env["TERM"] !== "dumb",
    write(text) {
      if (open) stream.write(text);
    },
    async drained() {
      // Failures come as an event, which is dealt with above.
      if (open) await new Promise<void>((resolve) => stream.write("", () => resolve()));
    },
  };
}
