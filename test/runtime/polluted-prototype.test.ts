import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const child = resolve(import.meta.dirname, "support/polluted-child.ts");

function verdicts(argument: string): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", child, argument],
    { encoding: "utf8" },
  );
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

it("a polluted Object.prototype changes no verdict, and no message that is made", () => {
  const clean = verdicts("clean");
  expect(clean).toContain("required-sending");
  expect(clean).toContain("did you mean");
  expect(clean).toContain("ends too early");
  expect(verdicts("polluted")).toBe(clean);
});
