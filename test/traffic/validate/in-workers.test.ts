import { expect, test } from "vitest";
import type { Catalog } from "../../../generator/catalog/catalog.ts";
import { EnvironmentError } from "../../../generator/run/environment-error.ts";
import { startWorkers } from "../../../generator/run/traffic/in-workers.ts";

test("a thread that dies is told, and nobody waits for it for ever", async () => {
  const workers = startWorkers({
    // Whoever begins with that stumbles.
    job: { kind: "profile", catalog: "PHIX" as unknown as Catalog, most: 1 },
    count: 1,
    block: 100,
    here: () => expect.fail("the thread has nothing else to do"),
  });
  workers.send(workers.room(), () => expect.fail("there is nothing to tell"));
  const error: unknown = await workers.idle().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(EnvironmentError);
  expect(String(error)).toContain("has ended");
  expect(() => workers.send(workers.room(), () => undefined)).toThrow(EnvironmentError);
  await workers.stop();
});
