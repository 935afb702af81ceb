import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { recordOf, type Catalog } from "../../generator/catalog/catalog.ts";
import { subset } from "../../generator/catalog/subset.ts";
import { sampleOf } from "../../generator/runtime/samples/sample.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { npmCiOnce } from "../support/npm-ci-once.ts";
import { runCli } from "../support/run-cli.ts";
import { servedProcess, type ServedProcess } from "./served-process.ts";
import { treeFilesOf } from "./small-tree.ts";
import { treeFolder } from "./tree-folder.ts";

const clients = resolve(import.meta.dirname, "../registry-clients");
const EVENT = "PatientSearch.Query";

const catalog = subset(realCatalog(), "PatientSearch");
const editions = [
  ["2024-01", "1.0.0", withoutCounty(catalog)],
  ["2024-02", "1.1.0", catalog],
] as const;
const tree = treeFolder(treeFilesOf(editions));
let served: ServedProcess;

beforeAll(async () => {
  const starting = servedProcess(tree);
  npmCiOnce(clients);
  served = await starting;
});

afterAll(() => {
  served.child.kill("SIGKILL");
});

/** The catalog, as it would be before addresses had a county. */
function withoutCounty(from: Catalog): Catalog {
  const address = recordOf(from, "Address");
  const fields = address.fields.filter(({ name }) => name !== "County");
  const own = new Set(fields.map(({ name }) => name));
  return { ...from, records: new Map(from.records).set("Address", { ...address, fields, own }) };
}

test("clients of Kafka find, look up, compare, encode and decode", () => {
  const message = sampleOf(catalog, EVENT, { profile: "typical", seed: 1 });
  const { Meta: _, ...broken } = message;
  const asked = JSON.stringify({ url: served.url, subject: EVENT, message, broken });
  const { stdout, stderr } = spawnSync(process.execPath, ["round-trip.mjs"], {
    cwd: clients,
    input: asked,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    confluent: {
      subjects: [...catalog.events.keys()],
      versions: [1, 2],
      version: 2,
      first: 1,
      byEdition: 1,
      sameById: true,
      idOfHeld: true,
      versionOfHeld: 2,
      registered: true,
      registeredOther: { refused: 42205 },
      compatible: true,
      otherCompatible: false,
      level: "FULL_TRANSITIVE",
      setLevel: { refused: 405 },
      deleted: { refused: 405 },
      unknown: { refused: 40401 },
      head: [0, true],
      decoded: message,
      encodedBroken: { refused: "Error" },
    },
    kafkajs: {
      first: true,
      idOfHeld: true,
      registered: true,
      decoded: message,
      encodedBroken: { refused: "ConfluentSchemaRegistryValidationError" },
      decodedOther: message,
      unknown: { refused: 404 },
    },
  });
});

test("a schema is compared, in a process of its own", async () => {
  const { schema } = (await (await fetch(`${served.url}/subjects/${EVENT}/versions/1`)).json()) as {
    schema: string;
  };
  const response = await fetch(`${served.url}/v1/check`, { method: "POST", body: schema });
  expect(await response.json()).toMatchObject({
    edition: "2024-02",
    wire: { sender: "ok", receiver: "ok" },
    changes: [{ rule: "field-removed-optional" }],
  });
});

describe("the command", () => {
  test.for([
    [["serve", tree, "--port", "65536"], 2, '"--port" takes a number up to 65535, not "65536".'],
    [["serve", tree, tree], 2, "Only one tree is served."],
    [["serve", clients], 3, `"${clients}" holds no registry tree. Run "canon tree" first.`],
    [["serve", tree, "--host", "192.0.2.1"], 3, 'Cannot listen on "192.0.2.1", port 8081:'],
  ] as const)("%j ends with %i", async ([argv, code, said]) => {
    const ran = await runCli(argv);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toContain(said);
  });

  test("says that a port is taken", async () => {
    const { port } = new URL(served.url);
    const ran = await runCli(["serve", tree, "--port", port]);
    expect(ran).toEqual({
      code: 3,
      stdout: "",
      stderr: `Cannot listen on "127.0.0.1", port ${port}: the port is taken (EADDRINUSE).\n`,
    });
  });

  test("ends when it is told to", async () => {
    served.child.kill("SIGTERM");
    expect(await served.ended).toEqual({ code: 143, stderr: "Stopped by SIGTERM.\n" });
    await expect(fetch(`${served.url}/healthz`)).rejects.toThrow();
  });
});
