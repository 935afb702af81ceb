import { execFileSync } from "node:child_process";
import {
  chmodSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
  mkdirSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../generator/base/digest.ts";
import { tarballFiles } from "../../generator/run/tarball-files.ts";
import { runCli } from "../support/run-cli.ts";
import { copied, releasedProject } from "./support/released-project.ts";

const EDITIONS = ["2023-03", "2024-01", "2026-11"];

let root = "";

beforeAll(async () => {
  root = releasedProject();
  for (const edition of EDITIONS) {
    const ran = await runCli(["pack", "--edition", edition, "--tarballs", "tarballs"], {
      cwd: root,
    });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
  }
});

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

function digests(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, digestOf(readFileSync(join(folder, name)))]),
  );
}

describe("canon pack --edition", () => {
  it("gives packages the versions that their data models have in it", () => {
    expect(readdirSync(join(root, "tarballs")).toSorted()).toEqual([
      "canon-models-1.0.0.tgz",
      "canon-models-1.1.0.tgz",
      "canon-models-2.0.0.tgz",
      "canon-patient-admin-1.0.0.tgz",
      "canon-patient-admin-1.1.0.tgz",
      "canon-patient-admin-2.0.0.tgz",
      "canon-scheduling-1.0.0.tgz",
    ]);
  });

  it("says in the package what it is a release of", () => {
    expect(json("dist/editions/2024-01/patient-admin/package.json")).toMatchObject({
      version: "1.1.0",
      canon: {
        generator: expect.stringMatching(/^\d/),
        edition: "2024-01",
        previous: "1.0.0",
        definitions: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(json("dist/editions/2024-01/models/manifest.json")).toMatchObject({
      package: "@canon/models",
      version: "1.1.0",
      edition: "2024-01",
      previous: "1.0.0",
      dataModels: {
        PatientAdmin: { version: "1.1.0", edition: "2024-01" },
        Scheduling: { version: "1.0.0", edition: "2023-03" },
      },
    });
  });

  it("makes the same package of a version in every edition that has it", () => {
    const [first, ...later] = EDITIONS.map((edition) =>
      json(`dist/editions/${edition}/scheduling/manifest.json`),
    );
    for (const manifest of later) expect(manifest).toEqual(first);
  });

  it("gives no version to what differs from the newest edition, nor to the package of all", async () => {
    const cwd = copied(root);
    const event = join(cwd, "definitions/models/Scheduling/events/New.yaml");
    writeFileSync(event, readFileSync(event, "utf8").replace("begins", "starts"));
    await runCli(["pack", "--tarballs", "changed"], { cwd });
    expect(Object.keys(digests(join(cwd, "changed")))).toEqual([
      "canon-models-0.0.0.tgz",
      "canon-patient-admin-2.0.0.tgz",
      "canon-scheduling-0.0.0.tgz",
    ]);
  });

  it("knows no other edition", async () => {
    const ran = await runCli(["pack", "--edition", "latest"], { cwd: root });
    const stderr = 'There is no edition "latest".\nThere are 2023-03, 2024-01, 2026-11.\n';
    expect(ran).toMatchObject({ code: 2, stderr });
  });

  it("packs nothing beside an edition that was changed", async () => {
    const cwd = copied(root);
    const path = join(cwd, "definitions/editions/2023-03.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("Nickname of", "Nickname off"));
    const ran = await runCli(["pack"], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("broken-chain");
  });
});

describe("tarballs", () => {
  it("hold what npm packs, and npm finds their names", () => {
    const folder = join(root, "dist/editions/2026-11/patient-admin");
    mkdirSync(join(root, "npm"), { recursive: true });
    const [packed] = JSON.parse(
      execFileSync("npm", ["pack", "--json", "--pack-destination", join(root, "npm"), folder], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    ) as readonly { filename: string; files: readonly { path: string; mode: number }[] }[];
    const name = "canon-patient-admin-2.0.0.tgz";
    expect(packed?.filename).toBe(name);
    const ours = tarballFiles(readFileSync(join(root, "tarballs", name)));
    const theirs = tarballFiles(readFileSync(join(root, "npm", name)));
    expect(ours?.size).toBeGreaterThan(20);
    expect(ours).toEqual(theirs);
    const tar = execFileSync("tar", ["-tvzf", join(root, "tarballs", name)], { encoding: "utf8" });
    const lines = tar.trimEnd().split("\n");
    expect(lines.length).toBe(packed?.files.length);
    for (const line of lines) expect(line).toMatch(/^-rw-r--r-- 0\/0 .* 1985-10-26 /);
  });

  it("are the same for definitions as their edition has them, and for any folder, umask, mode and time", async () => {
    const cwd = copied(root);
    const before = process.umask(0o077);
    try {
      await runCli(["pack"], { cwd });
      const readme = join(cwd, "dist/packages/models/README.md");
      chmodSync(readme, 0o755);
      utimesSync(readme, 1, 1);
      const again = await runCli(["pack", "--tarballs", "again"], { cwd });
      expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining("is current") });
    } finally {
      process.umask(before);
    }
    const made = digests(join(cwd, "again"));
    expect(Object.keys(made)).toHaveLength(3);
    expect(digests(join(root, "tarballs"))).toMatchObject(made);
  });
});
