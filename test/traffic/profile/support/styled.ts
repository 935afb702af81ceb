import fc from "fast-check";

/** What stands before the value of a name that is there twice. */
const BEFORE = ["7", "null", '""', "[]", '{"ID":"0","x":1}', '["9",{}]', '"9"', "1e400"];
const SPACES = ["", "", "", " ", "\n", "\t \r\n"];

/** Choices that a text is printed by, used up again and again. */
type Choose = (among: number) => number;

function printed(value: unknown, choose: Choose): string {
  const space = (): string => SPACES[choose(SPACES.length)] ?? "";
  const around = (text: string): string => space() + text + space();
  if (typeof value === "string") return quoted(value, choose);
  if (typeof value === "number") return choose(3) === 0 ? value.toExponential() : String(value);
  if (Array.isArray(value))
    return `[${value.map((item) => around(printed(item, choose))).join() || space()}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).flatMap(([name, held]) => {
    const member = (text: string): string => `${around(quoted(name, choose))}:${around(text)}`;
    const before = choose(5) === 0 ? [member(BEFORE[choose(BEFORE.length)] ?? "0")] : [];
    return [...before, member(printed(held, choose))];
  });
  // The one that counts stays the last one of its name.
  const turned = choose(3) === 0 ? Object.entries(value).length : 0;
  const moved = turned > 1 && members.length === turned ? members.toReversed() : members;
  return `{${moved.join() || space()}}`;
}

function quoted(text: string, choose: Choose): string {
  if (choose(4) > 0) return JSON.stringify(text);
  const units = [...Array(text.length).keys()].map((at) =>
    choose(2) === 0
      ? `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`
      : JSON.stringify(text.charAt(at)).slice(1, -1),
  );
  return `"${units.join("")}"`;
}

/** Texts of messages in any way that JSON has: escapes, spaces, names again, and in another order. */
export function styled(messages: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 });
  return fc.tuple(messages, choices).map(([message, all]) => {
    let at = 0;
    return printed(message, (among) => {
      at += 1;
      return (all[at % all.length] ?? 0) % among;
    });
  });
}
