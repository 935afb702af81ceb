import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releasedProject, type EditionName } from "../publish/support/released-project.ts";
import { npmCiOnce } from "../support/npm-ci-once.ts";
import { REPOSITORY, runCli, type Ran } from "../support/run-cli.ts";
import { startVerdaccio, type Verdaccio } from "./verdaccio.ts";

/*
 * Editions are published to a real registry, and projects that begin empty install them: the old line of a
 * package beside the new one.
 */

const modules = join(import.meta.dirname, "node_modules");

/** How each client installs, upgrades within the range, and adds a package. */
const CLIENTS = {
  npm: { program: ["npm"], upgrade: ["update"], add: ["install"] },
  pnpm: {
    program: [process.execPath, join(modules, "pnpm/bin/pnpm.cjs")],
    upgrade: ["update"],
    add: ["add"],
  },
  yarn: {
    program: [process.execPath, join(modules, "yarn/bin/yarn.js")],
    upgrade: ["upgrade"],
    add: ["add"],
  },
};

type Client = keyof typeof CLIENTS;

/** What a project has to compile: both lines of the package, each with the fields of its own. */
const BOTH = `import { NewPatient } from "@canon/patient-admin";
import * as old from "pa1";

const message = { Meta: { DataModel: "PatientAdmin", EventType: "NewPatient" }, ID: "1" };
const text = JSON.stringify({ ...message, Nickname: "Bo", FirstName: "Bob" });
const before: old.NewPatient = old.NewPatient.parse(text);
const now: NewPatient = NewPatient.parse(text);
// @ts-expect-error: that field is gone.
now.Nickname;
if (NewPatient.is({ ...message, ID: undefined })) throw new Error("It accepts anything.");
console.log(before.Nickname, before.FirstName, now.FirstName);
`;

const work = mkdtempSync(join(tmpdir(), "canon-npm-registry-"));
let registry: Verdaccio;
let definitions = "";

beforeAll(async () => {
  npmCiOnce(import.meta.dirname);
  definitions = releasedProject();
  for (const edition of ["2023-03", "2024-01", "2026-11"])
    await runCli(["pack", "--edition", edition], { cwd: definitions });
  registry = await startVerdaccio();
  writeFileSync(join(work, "npmrc"), `registry=${registry.url}\nfetch-retries=0\n`);
});

afterAll(() => registry.stop());

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: work,
    NPM_CONFIG_USERCONFIG: join(work, "npmrc"),
    NPM_CONFIG_STORE_DIR: join(work, "pnpm-store"),
    YARN_CACHE_FOLDER: join(work, "yarn-cache"),
    ...more,
  };
}

async function publish(edition: EditionName, ...more: readonly string[]): Promise<Ran> {
  const argv = ["publish", "--edition", edition, "--registry", registry.url, ...more];
  return await runCli(argv, { cwd: definitions, env: environment({ NPM_TOKEN: registry.token }) });
}

/** Runs a client in the project of its own. */
function run(client: Client, ...args: readonly string[]): string {
  const [program = "", ...first] = CLIENTS[client].program;
  return execFileSync(program, [...first, ...args], {
    cwd: join(work, client),
    env: environment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function versionOf(client: Client, name: string): unknown {
  const path = join(work, client, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(path, "utf8")) as { readonly version: unknown }).version;
}

describe("the first edition", () => {
  it("is shown, then published", async () => {
    const planned = await publish("2023-03", "--dry-run", "--model", "PatientAdmin");
    const rows = ["@canon/patient-admin 1.0.0  would be published as latest"];
    const plan = [...rows, `${registry.url}: 1 to be published.`, ""].join("\n");
    expect(planned).toEqual({ code: 0, stderr: "", stdout: plan });
    const { code, stdout, stderr } = await publish("2023-03");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(": 3 published.");
  });

  it.each(["npm", "pnpm", "yarn"] as const)("is installed by %s", (client) => {
    mkdirSync(join(work, client));
    const dependencies = { pa1: "npm:@canon/patient-admin@^1" };
    const project = { name: "project", private: true, type: "module", dependencies };
    writeFileSync(join(work, client, "package.json"), JSON.stringify(project));
    writeFileSync(join(work, client, ".npmrc"), `registry=${registry.url}\n`);
    run(client, "install");
    expect(versionOf(client, "pa1")).toBe("1.0.0");
  });
});

describe("the editions after it", () => {
  it("are published with what has changed, a newer one of the old line as such", async () => {
    const newest = await publish("2026-11");
    expect(newest).toMatchObject({
      code: 0,
      stdout: [
        "@canon/patient-admin 2.0.0  published as latest",
        "@canon/scheduling 1.0.0     is there already",
        "@canon/models 2.0.0         published as latest",
        `${registry.url}: 2 published, 1 there already.`,
        "",
      ].join("\n"),
    });
    const older = await publish("2024-01", "--model", "PatientAdmin");
    expect(older.stdout).toContain("@canon/patient-admin 1.1.0  published as latest-1\n");
    const tags = run("npm", "view", "@canon/patient-admin", "dist-tags", "--json");
    expect(JSON.parse(tags)).toEqual({ latest: "2.0.0", "latest-1": "1.1.0" });
  });

  it.each(["npm", "pnpm", "yarn"] as const)(
    "are what %s upgrades to, and has side by side",
    (client) => {
      const { upgrade, add } = CLIENTS[client];
      run(client, ...upgrade);
      expect(versionOf(client, "pa1")).toBe("1.1.0");
      run(client, ...add, "@canon/patient-admin@^2", "@canon/models@^2");
      expect(versionOf(client, "pa1")).toBe("1.1.0");
      expect(versionOf(client, "@canon/patient-admin")).toBe("2.0.0");
      expect(versionOf(client, "@canon/models")).toBe("2.0.0");
      const folder = join(work, client);
      writeFileSync(join(folder, "both.ts"), BOTH);
      const tsc = join(REPOSITORY, "node_modules/typescript/bin/tsc");
      const options = ["--strict", "--target", "es2022", "--module", "nodenext", "--types", ""];
      execFileSync(process.execPath, [tsc, ...options, "--lib", "es2022,dom", "both.ts"], {
        cwd: folder,
        stdio: ["ignore", "inherit", "inherit"],
      });
      const said = execFileSync(process.execPath, ["both.js"], { cwd: folder, encoding: "utf8" });
      expect(said).toBe("Bo Bob Bob\n");
    },
  );
});

describe("what cannot be published", () => {
  it("is where nobody answers", async () => {
    const ran = await publish(
      "2026-11",
      "--registry",
      "http://127.0.0.1:9/",
      "--model",
      "Scheduling",
    );
    expect(ran.code).toBe(3);
    expect(ran.stdout).toContain("http://127.0.0.1:9/: 1 failed.\n");
    expect(ran.stderr).toBe(
      'Cannot look for "@canon/scheduling" at "http://127.0.0.1:9/": nothing answers there (ECONNREFUSED).\n',
    );
  });

  it("is said before anything is done", async () => {
    const wrong = [
      ["--registry", "ftp://example.com"],
      ["--registry", "https://me:secret@example.com/"],
      ["--model", "PatientAdmim"],
    ];
    const ended = await Promise.all(wrong.map((args) => publish("2026-11", ...args)));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
      [
        2,
        'The option "--registry" takes the address of a registry, such as https://npm.example.com/.\n',
      ],
      [
        2,
        'The address in "--registry" must hold no password.\nLog in with npm, or set NPM_TOKEN.\n',
      ],
      [2, 'There is no data model "PatientAdmim".\nDid you mean "patient-admin"?\n'],
    ]);
  });

  it("is a version that is there with other files", async () => {
    const path = join(definitions, "definitions/editions/2026-11.json");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("An appointment was made.", "An appointment was agreed."));
    const refused = await publish("2026-11", "--model", "Scheduling");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('The registry has "@canon/scheduling" 1.0.0 already');
    expect(refused.stdout).toContain("@canon/scheduling 1.0.0  refused\n");
    expect(refused.stdout + refused.stderr).not.toContain(registry.token);
  });

  it("is what differs from the newest edition", async () => {
    const argv = ["publish", "--registry", registry.url, "--format", "json"];
    const ran = await runCli(argv, { cwd: definitions, env: environment() });
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      packages: [
        { name: "@canon/patient-admin", version: "2.0.0", kind: "same" },
        { name: "@canon/scheduling", version: "0.0.0", kind: "unreleased" },
        { name: "@canon/models", version: "0.0.0", kind: "unreleased" },
      ],
      diagnostics: [{ code: "publish-unreleased" }, { code: "publish-unreleased" }],
    });
  });
});
