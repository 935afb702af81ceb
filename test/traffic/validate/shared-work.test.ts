import { expect, test } from "vitest";
import type { Catalog } from "../../../generator/catalog/catalog.ts";
import { EnvironmentError } from "../../../generator/run/environment-error.ts";
import { startCrew } from "../../../generator/run/traffic/crew.ts";
import { shareWork } from "../../../generator/run/traffic/shared-work.ts";

test("a thread that dies is told, and nobody waits for it for ever", async () => {
  const crew = startCrew(1);
  const work = shareWork(crew, {
    // Whoever begins with that stumbles.
    job: { kind: "profile", catalog: "PHIX" as unknown as Catalog, most: 1 },
    block: 100,
    here: () => expect.fail("the thread has nothing else to do"),
  });
  work.send(work.room(), () => expect.fail("there is nothing to tell"));
  const error: unknown = await work.idle().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(EnvironmentError);
  expect(String(error)).toContain("has ended");
  expect(() => work.send(work.room(), () => undefined)).toThrow(EnvironmentError);
  await crew.stop();
});
