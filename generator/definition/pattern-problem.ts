/** Why a pattern cannot be a format, and what to do about it. */
export interface PatternProblem {
  readonly message: string;
  readonly hint: string;
}

/**
 * Why a pattern cannot be a format: it does not compile, is not anchored, or has something that can
 * make matching take more than linear time. Undefined if it can.
 */
export function patternProblem(pattern: string): PatternProblem | undefined {
  if (!compiles(pattern)) {
    return {
      message: "The pattern does not compile with the flag `u`.",
      hint: "Escape each special character, and nothing else.",
    };
  }
  if (!pattern.startsWith("^") || !endsAnchored(pattern)) {
    return {
      message: "The pattern does not span the whole text.",
      hint: "Start it with ^ and end it with $, around a group if it has alternatives.",
    };
  }
  return backReference(pattern) ?? nestedRepetition(pattern);
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").unicode;
  } catch {
    return false;
  }
}

/** True if the pattern is one anchored whole: alternatives would each have their own anchors. */
function endsAnchored(pattern: string): boolean {
  if (!pattern.endsWith("$") || pattern.endsWith("\\$")) return false;
  return marksOf(pattern).every(({ kind, depth }) => kind !== "alternative" || depth > 0);
}

function backReference(pattern: string): PatternProblem | undefined {
  const found = marksOf(pattern).find(({ kind }) => kind === "reference" || kind === "lookaround");
  return (
    found && {
      message: "The pattern has a back reference or looks around, which can take very long.",
      hint: "Say it without, or use a `checker`.",
    }
  );
}

/** A repeated group in which something is repeated, such as `(a+)*`, tries too many ways. */
function nestedRepetition(pattern: string): PatternProblem | undefined {
  const repeatedInside: boolean[] = [false];
  for (const mark of marksOf(pattern)) {
    if (mark.kind === "open") repeatedInside.push(false);
    if (mark.kind === "repeat") repeatedInside[repeatedInside.length - 1] = true;
    if (mark.kind === "close") {
      const inside = repeatedInside.pop() ?? false;
      if (inside && mark.repeated) {
        return {
          message:
            "The pattern repeats a group in which something is repeated, which can take very long.",
          hint: "List the alternatives in a group that is not repeated, such as (?:|-\\d+).",
        };
      }
      if (inside || mark.repeated) repeatedInside[repeatedInside.length - 1] = true;
    }
  }
  return undefined;
}

interface Mark {
  readonly kind: "open" | "close" | "alternative" | "repeat" | "reference" | "lookaround";
  /** Groups around it. */
  readonly depth: number;
  /** For the end of a group: whether the group is repeated. */
  readonly repeated: boolean;
}

const REPETITION = /^(?:[*+?]|\{\d+(?:,\d*)?\})/u;

/** What matters of a pattern, from left to right; escapes and classes are stepped over. */
function marksOf(pattern: string): readonly Mark[] {
  const marks: Mark[] = [];
  let depth = 0;
  let groupEnded = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const rest = pattern.slice(at);
    const character = rest.charAt(0);
    const repeatsGroup = groupEnded;
    groupEnded = character === ")";
    if (character === "\\") {
      if (/^\\(?:[1-9]|k)/u.test(rest)) marks.push({ kind: "reference", depth, repeated: false });
      at += 1;
    } else if (character === "[") {
      at += classLength(rest) - 1;
    } else if (character === "(") {
      depth += 1;
      if (/^\(\?<?[=!]/u.test(rest)) marks.push({ kind: "lookaround", depth, repeated: false });
      marks.push({ kind: "open", depth, repeated: false });
      // The question mark of a group is no repetition.
      if (rest.startsWith("(?")) at += 1;
    } else if (character === ")") {
      depth -= 1;
      marks.push({ kind: "close", depth, repeated: REPETITION.test(rest.slice(1)) });
    } else if (character === "|") {
      marks.push({ kind: "alternative", depth, repeated: false });
    } else if (REPETITION.test(rest) && !repeatsGroup) {
      marks.push({ kind: "repeat", depth, repeated: false });
    }
  }
  return marks;
}

function classLength(text: string): number {
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "]") return at + 1;
  }
  return text.length;
}
