import { describe, expect, test } from "vitest";

import { commands } from "../../generator/commands/commands.ts";
import { runCli } from "../support/run-cli.ts";

const FOLDER = "../fixtures/commands/help";

describe("help", () => {
  test("of the tool", async () => {
    const { code, stdout, stderr } = await runCli(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`${FOLDER}/canon.txt`);
    expect((await runCli(["help"])).stdout).toBe(stdout);
    expect((await runCli(["-h"])).stdout).toBe(stdout);
  });

  test.for(commands.map(({ name }) => name))("of %s", async (name) => {
    const { code, stdout, stderr } = await runCli([name, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`${FOLDER}/${name}.txt`);
    expect((await runCli(["help", name])).stdout).toBe(stdout);
  });

  test.for(commands.map(({ name }) => name))(
    "the table names %s as the command does",
    async (name) => {
      const command = await commands.find((entry) => entry.name === name)?.load();
      expect(command?.name).toBe(name);
      expect(command?.usage.split(" ")[0]).toBe(name);
      for (const example of command?.examples ?? []) {
        expect(example.startsWith(`canon ${name}`), example).toBe(true);
      }
    },
  );

  test("no line is wider than a terminal of 120 columns", async () => {
    const texts = await Promise.all(commands.map(({ name }) => runCli([name, "--help"])));
    const long = texts
      .flatMap(({ stdout }) => stdout.split("\n"))
      .filter((line) => line.length > 120);
    expect(long).toEqual([]);
  });

  test("the version is that of the package", async () => {
    const { stdout } = await runCli(["--version"]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await runCli(["-V"])).stdout).toBe(stdout);
  });
});
