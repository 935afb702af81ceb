/**
 * What a run says to the shell: 0 fine (warnings too), 1 findings or invalid input, 2 wrong usage,
 * 3 the environment (files, lock), 130 and 143 stopped by SIGINT and SIGTERM.
 */
export const EXIT = {
  ok: 0,
  findings: 1,
  usage: 2,
  environment: 3,
  interrupted: 130,
  terminated: 143,
} as const;

/** One of the exit codes of `EXIT`; there are no others. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
