import type { ExitCode } from "./exit-code.ts";

/** One option of a command, as `parseArgs` of `node:util` knows it, with its line of help. */
export interface CommandOption {
  /** Long name without dashes: `max-warnings`. */
  readonly name: string;
  /** `flag` stands alone; `text` takes one value; `list` takes values separated by commas, and may be repeated. */
  readonly kind: "flag" | "text" | "list";
  /** What the help shows for the value: `<dir>`. */
  readonly value?: string;
  readonly summary: string;
  /** Refuses any other value, with a suggestion. */
  readonly choices?: readonly string[];
}

/** The options that the user gave, checked against the table of the command. */
export interface CommandOptions {
  /** True if the flag was given. */
  flag(name: string): boolean;
  /** The value of a `text` option, or undefined if it was not given. */
  text(name: string): string | undefined;
  /** The values of a `list` option, empty if it was not given. */
  list(name: string): readonly string[];
}

/** Where text goes. Writing to a pipe that was closed is no error: it is dropped. */
export interface Output {
  write(text: string): void;
  /** Colours are for people: true on a terminal without `NO_COLOR`. */
  readonly colours: boolean;
  /** Resolves when all that was written has left, so that long results need no memory. */
  drained(): Promise<void>;
}

/** All that a command may know of the process that it runs in. */
export interface CommandContext {
  /** Arguments that are not options. */
  readonly args: readonly string[];
  readonly options: CommandOptions;
  /** Results. */
  readonly stdout: Output;
  /** Diagnostics. */
  readonly stderr: Output;
  /** Each piece is valid until the next one is asked for. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by SIGINT and SIGTERM: a long command stops at the next step and prints its summary. */
  readonly signal: AbortSignal;
}

/** One command of the tool: a line of `commands.ts`. */
export interface Command {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** What follows `canon `: `validate <file, folder or -> [options]`. */
  readonly usage: string;
  /** Complete command lines that work in this repository. */
  readonly examples: readonly string[];
  /** Beside the options that all commands have. */
  readonly options: readonly CommandOption[];
  /** Throws `UsageError` for wrong arguments, and lets errors of the file system through. */
  run(context: CommandContext): Promise<ExitCode>;
}

/** The user called a command wrongly: exit code 2, one line and a hint. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}
