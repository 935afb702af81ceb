import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REPOSITORY } from "../../support/run-cli.ts";

const MODULE = join(REPOSITORY, "generator/run/traffic/pipe-bytes.ts");

/** Hashes what comes through stdin, in no hurry: each piece is used only after others could have come. */
const PROGRAM = `
  import { createHash } from "node:crypto";
  import { isPipe, pipeBytes } from ${JSON.stringify(MODULE)};
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of pipeBytes(0, new AbortController().signal)) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    hash.update(piece);
    bytes += piece.length;
  }
  console.log(isPipe(1), isPipe(99), bytes, hash.digest("hex"));
`;

function throughPipe(input: Buffer): string {
  const argv = ["--import", "tsx", "--input-type=module", "--eval", PROGRAM];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd: REPOSITORY, input });
  expect(stderr.toString()).toBe("");
  return stdout.toString().trim();
}

describe("a pipe gives all of its bytes, whatever comes while a piece is used", () => {
  test.each([0, 1, 65_536, 3_000_001])("%i", (length) => {
    const input = Buffer.alloc(length);
    for (let at = 0; at < length; at += 1) input[at] = (at * 7919) >> 5;
    const hash = createHash("sha256").update(input).digest("hex");
    expect(throughPipe(input)).toBe(`true false ${length} ${hash}`);
  });
});
