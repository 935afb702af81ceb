/** What the hash of an address names; nothing if it cannot be read. */
export function namedBy(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}
