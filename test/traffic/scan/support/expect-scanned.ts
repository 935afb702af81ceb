import { expect } from "vitest";
import type { ByteRange } from "../../../../generator/traffic/scan/scan.ts";
import type { Scanner } from "../../../../generator/traffic/scan/scanner.ts";
import type { TextIndex } from "../../../../generator/traffic/scan/text-index.ts";
import { exactText, parsedText } from "./parsed-text.ts";
import { tapeValue } from "./tape-value.ts";

/**
 * Expects of a scanner that it takes a text exactly if the engine does, and that its tape tells the same value then. Tells
 * whether it was taken.
 */
export function expectScanned(scanner: Scanner, names: TextIndex, text: ByteRange): boolean {
  const parsed = parsedText(text);
  const isTaken = scanner.scan(text);
  const shown = (): string => JSON.stringify(text.bytes.toString("latin1", text.from, text.to));
  if (isTaken !== (parsed !== undefined)) expect.fail(`taken: ${isTaken}, of ${shown()}`);
  if (parsed === undefined) return false;
  const all = text.bytes.subarray(text.from, text.to);
  if (scanner.tape.isAscii !== all.every((byte) => byte < 0x80)) expect.fail(`ASCII: ${shown()}`);
  const value = exactText(tapeValue(scanner.tape, names));
  // An expectation for each would take longer than all the rest.
  if (value !== exactText(parsed.value)) expect(value).toBe(exactText(parsed.value));
  return true;
}
