/** What a pattern asks for, of texts of ASCII characters. */
export type PatternTree =
  /** One character, any of these. */
  | { readonly kind: "one"; readonly codes: ReadonlySet<number> }
  | { readonly kind: "sequence" | "choice"; readonly of: readonly PatternTree[] }
  | {
      readonly kind: "repetition";
      readonly of: PatternTree;
      readonly least: number;
      readonly most: number;
    };

/**
 * The tree of a pattern from `^` to `$`, which is one that engines take with the flag `u`. Undefined if it has something
 * that is not known here, such as `\b`.
 */
export function patternTree(pattern: string): PatternTree | undefined {
  const whole = /^\^(.*)\$$/su.exec(pattern)?.[1];
  if (whole === undefined) return undefined;
  const reading: Reading = { rest: whole, isKnown: true };
  const tree = choice(reading);
  return reading.isKnown ? tree : undefined;
}

interface Reading {
  rest: string;
  isKnown: boolean;
}

const GROUP = /^\((?:\?:|\?<\w+>|(?!\?))/u;
const END_OF_SEQUENCE = /^(?:$|[|)])/u;
const REPETITION = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u;
/** A class, an escape, or a character that stands for itself, whatever it is then. */
const ONE =
  /^(?:\[(?:[^\\\]]|\\.)*\]|\\(?:u\{[^}]*\}|u.{4}|x..|c.|[pP]\{[^}]*\}|[^bBk1-9])|[^\\^$])/su;

function choice(reading: Reading): PatternTree {
  const of = [sequence(reading)];
  while (taken(reading, /^\|/u) !== undefined) of.push(sequence(reading));
  return { kind: "choice", of };
}

function sequence(reading: Reading): PatternTree {
  const of: PatternTree[] = [];
  while (reading.isKnown && !END_OF_SEQUENCE.test(reading.rest)) of.push(repeated(reading));
  return { kind: "sequence", of };
}

function repeated(reading: Reading): PatternTree {
  const of = group(reading) ?? one(reading);
  const found = taken(reading, REPETITION);
  if (found === undefined) return of;
  const [, mark, least, comma, most] = found;
  if (mark !== undefined) {
    return {
      kind: "repetition",
      of,
      least: mark === "+" ? 1 : 0,
      most: mark === "?" ? 1 : Infinity,
    };
  }
  const last = comma === "" ? least : most === "" ? Infinity : most;
  return { kind: "repetition", of, least: Number(least), most: Number(last) };
}

function group(reading: Reading): PatternTree | undefined {
  if (taken(reading, GROUP) === undefined) return undefined;
  const inside = choice(reading);
  taken(reading, /^\)/u);
  return inside;
}

function one(reading: Reading): PatternTree {
  const source = reading.rest.startsWith("(") ? undefined : taken(reading, ONE)?.[0];
  reading.isKnown &&= source !== undefined;
  return { kind: "one", codes: new Set(source === undefined ? [] : codesOf(source)) };
}

const ASCII = Array.from({ length: 128 }, (_, code) => code);

/** The engine itself says what a class or an escape stands for. */
function codesOf(source: string): readonly number[] {
  const expression = new RegExp(`^${source}$`, "u");
  return ASCII.filter((code) => expression.test(String.fromCharCode(code)));
}

function taken(reading: Reading, what: RegExp): RegExpExecArray | undefined {
  const found = what.exec(reading.rest) ?? undefined;
  if (found !== undefined) reading.rest = reading.rest.slice(found[0].length);
  return found;
}
