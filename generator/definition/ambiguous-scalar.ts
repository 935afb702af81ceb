/** Words that YAML 1.1 or 1.2 reads as null, as a boolean, or as a sign of its own. */
const WORD = /^(?:|~|null|true|false|yes|no|on|off|y|n|<<|=)$/i;

/**
 * Integers of all bases, decimals, and the names of infinity and not-a-number. YAML 1.1 allows a
 * decimal several points, as in an OID, and some of its readers take even `E11` for one.
 */
const NUMBER =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|(?:\d[\d_]*)?(?:\.[\d_.]*)?(?:e[-+]?\d+)?|\.inf|\.nan)$/i;

/** `12:30:00`, which YAML 1.1 reads as a number of base 60. */
const SEXAGESIMAL = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/;

const TIMESTAMP =
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)?$/;

/**
 * True if this text, written without quotes, is something else than text to some reader of YAML:
 * `No` is a boolean in YAML 1.1, `010` a number in both versions.
 */
export function isAmbiguousScalar(text: string): boolean {
  return [WORD, NUMBER, SEXAGESIMAL, TIMESTAMP].some((pattern) => pattern.test(text));
}
