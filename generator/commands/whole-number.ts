import { UsageError, type CommandContext } from "./command.ts";

/** The whole number that an option holds, if it was given. Throws a `UsageError` if it is none, or less than `least`. */
export function wholeNumber(
  { options }: CommandContext,
  name: string,
  least: number,
): number | undefined {
  const text = options.text(name);
  if (text === undefined) return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (number >= least) return number;
  throw new UsageError(`The option "--${name}" takes a whole number, ${least} or more.`);
}
