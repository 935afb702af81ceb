/** What a request asks for. */
export interface Target {
  /** The names between the slashes, decoded. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
}

/** Names of the tree and of subjects. Nothing that a file system or a shell would read as more. */
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,254}$/;

/** Proxies name the whole address. */
const AUTHORITY = /^https?:\/\/[^/?#]*/i;

/**
 * The parts of a request's target, decoded once. Undefined for what names nothing here: `..`, an
 * empty name, a character that no name has.
 */
export function targetOf(text: string): Target | undefined {
  const [, path = "", query = ""] = /^([^?]*)\??(.*)$/s.exec(text.replace(AUTHORITY, "")) ?? [];
  if (!path.startsWith("/")) return undefined;
  const segments = path.slice(1).split("/").map(decoded);
  if (!segments.every((segment) => SEGMENT.test(segment))) return undefined;
  return { segments, query: new URLSearchParams(query) };
}

/** Nothing, which is no name, for what is badly encoded. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
