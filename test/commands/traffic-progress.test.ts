import { describe, expect, test } from "vitest";
import { trafficLine, trafficProgress } from "../../generator/commands/traffic-progress.ts";

describe("the progress of reading messages", () => {
  test("tells the share, the rate, the time left and the messages", () => {
    const line = (bytes: number, total: number | undefined, elapsed: number): string =>
      trafficLine({ bytes, total, messages: 1_234_567, elapsed });
    expect(line(50_000_000, 200_000_000, 1000)).toBe(
      "[#####---------------]   25 %  50.0 MB/s  3 s left  1,234,567 messages",
    );
    expect(line(1_000_000, 1_000_000_000, 500)).toContain("8 min 20 s left");
    // A file that has grown meanwhile.
    expect(line(300, 200, 1000)).toContain("[####################]  100 %");
    expect(line(7_300_000, undefined, 1000)).toBe("7 MB  7.3 MB/s  1,234,567 messages");
    expect(line(0, 100, 1000)).not.toContain("left");
  });

  test("shows nothing where nobody watches, and at once as little as can be read", () => {
    const written: string[] = [];
    const output = (colours: boolean) => ({
      colours,
      write: (text: string) => void written.push(text),
      drained: () => Promise.resolve(),
    });
    const unseen = trafficProgress(output(false), [{ bytes: 10 }]);
    unseen.bytes(10);
    unseen.end();
    expect(written).toEqual([]);
    const seen = trafficProgress(output(true), [{ bytes: 10 }]);
    for (let count = 0; count < 1000; count += 1) seen.messages(1);
    seen.end();
    expect(written.length).toBeLessThan(20);
  });
});
