/** What an escaped comment says: the inverse of the escapes, written without looking at them. */
export function takeOffEscapes(escaped: string): string {
  return escaped.replace(
    /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|(.))/gsu,
    (_, long?: string, short?: string, character?: string) =>
      character ?? String.fromCodePoint(parseInt(long ?? short ?? "", 16)),
  );
}
