import { describe, expect, test } from "vitest";
import { validateStream, type Verdict } from "../../../generator/index.ts";
import { GOOD, library, LINES } from "./support/library.ts";

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 50) {
    yield bytes.subarray(at, at + 50);
    await Promise.resolve();
  }
}

async function verdicts(
  text: string,
  options: Partial<Parameters<typeof validateStream>[1]> = {},
): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for await (const one of validateStream(pieces(text), { catalog: library, ...options }))
    found.push(one);
  return found;
}

describe("validateStream", () => {
  test("tells of each message of a stream, and of each line that is none", async () => {
    const found = await verdicts(LINES.join("\n"));
    expect(
      found.map(({ place, event, valid, issues }) => [
        place.line,
        event,
        valid,
        ...issues.map(({ code }) => code),
      ]),
    ).toEqual([
      [1, "Library.Lent", true],
      [2, "Library.Lent", true, "value-set"],
      [3, "Library.Lent", false, "type", "type", "type"],
      [4, "Library.Lent", true],
      [4, "Library.Lent", false, "type"],
      [5, undefined, false, "unknown-event"],
      [6, undefined, false, "syntax"],
    ]);
    expect(found[4]?.place.index).toBe(1);
  });

  test("takes a document as well, a direction, and the event type of all", async () => {
    const [one] = await verdicts(JSON.stringify({ ...GOOD, Meta: {} }, undefined, 2), {
      event: "Library.Lent",
      direction: "sending",
    });
    expect(one?.issues.map(({ path }) => path)).toEqual(["Meta.DataModel", "Meta.EventType"]);
    await expect(verdicts("", { event: "Library.Lend" })).rejects.toThrow(
      'There is no event type "Library.Lend".',
    );
  });

  test("reads no faster than its verdicts are taken, and stops when nobody takes them", async () => {
    let pulled = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          pulled += 1;
          yield await Promise.resolve(Buffer.from(`${JSON.stringify(GOOD)}\n`));
        }
      } finally {
        closed = true;
      }
    }
    let taken = 0;
    for await (const { valid } of validateStream(endless(), { catalog: library })) {
      expect(valid).toBe(true);
      taken += 1;
      if (taken === 5) break;
    }
    expect(pulled).toBeLessThan(taken + 3);
    expect(closed).toBe(true);
  });
});
