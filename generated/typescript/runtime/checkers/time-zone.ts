/** Names that the engine knew. It is slow to ask, and messages repeat a few names. */
const known = new Set<string>();

/** The name of a time zone in the IANA database, as the JavaScript engine has it. */
export function isTimeZone(text: string): boolean {
  if (known.has(text)) return true;
  // Engines take offsets as well, such as `+05:00`; those are no names.
  if (!/^[A-Za-z][\w+/-]*$/.test(text)) return false;
  try {
    Intl.DateTimeFormat("en", { timeZone: text });
  } catch {
    return false;
  }
  if (known.size < 1000) known.add(text);
  return true;
}
