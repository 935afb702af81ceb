/**
 * The environment does not let us work: a full disk, missing rights, a lock that another process
 * holds. One line for the user, exit code 3; not a bug, and not a finding about the definitions.
 */
export class EnvironmentError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EnvironmentError";
  }
}

/** What the error codes of the operating system mean, where its own words are not plain. */
const CAUSES: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "operation not permitted"],
  ["EROFS", "the file system is read-only"],
  ["ENOSPC", "no space is left on the device"],
  ["EDQUOT", "the disk quota is used up"],
  ["EMFILE", "too many files are open"],
  ["ENFILE", "too many files are open on this machine"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ENOENT", "no such file or folder"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["EISDIR", "it is a folder"],
  ["EIO", "the device reported an error"],
  ["ELOOP", "it is a symbolic link, and links are not followed here"],
  ["ENOTEMPTY", "the folder is not empty"],
]);

/** The same failure as one sentence with path and cause, if it comes from the operating system. */
export function environmentErrorOf(error: unknown): EnvironmentError | undefined {
  if (error instanceof EnvironmentError) return error;
  if (!(error instanceof Error)) return undefined;
  const code = systemCodeOf(error);
  if (code === undefined) return undefined;
  const path = textOf(error, "path");
  const cause = `${CAUSES.get(code) ?? "the system refused"} (${code})`;
  const message = path === undefined ? `The system failed: ${cause}.` : `"${path}": ${cause}.`;
  return new EnvironmentError(message, { cause: error });
}

/** Does a step, and names `path` in its failure instead of the path that the system names. */
export function naming<T>(action: string, path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const code = error instanceof Error ? systemCodeOf(error) : undefined;
    if (code === undefined) throw error;
    const cause = CAUSES.get(code) ?? "the system refused";
    throw new EnvironmentError(`Cannot ${action} "${path}": ${cause} (${code}).`, { cause: error });
  }
}

/** `ENOSPC` and the like; undefined for the errors of Node's own checks, `ERR_...`. */
function systemCodeOf(error: Error): string | undefined {
  const code = textOf(error, "code");
  return code !== undefined && /^E(?!RR_)[A-Z0-9]+$/.test(code) ? code : undefined;
}

function textOf(error: Error, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? value : undefined;
}
