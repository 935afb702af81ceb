import { describe, expect, it } from "vitest";
import { commands } from "../../generator/commands/commands.ts";
import { dispatch } from "../../generator/commands/dispatch.ts";
import { runCli, smallProject, type Ran } from "../support/run-cli.ts";

const cwd = smallProject();
const message = JSON.stringify({
  Meta: { DataModel: "Library", EventType: "Lent" },
  Reader: { CardNumber: "L-1", Language: "EN" },
  dueDays: 28,
});

function validate(...options: readonly string[]): Promise<Ran> {
  return runCli(["validate", "-", ...options], { cwd, stdin: message });
}

describe("canon validate", () => {
  it("reveals nothing by itself", async () => {
    const { stdout, stderr } = await validate();
    expect(stdout).toContain("1 warning.");
    expect(stdout).not.toMatch(/dueDays|did you mean/);
    expect(stderr).toBe("");
  });

  it("says which code may be meant, and which field, if asked to, with a warning", async () => {
    const { code, stdout, stderr } = await validate("--suggest", "--unknown-fields");
    expect(code).toBe(0);
    expect(stdout).toContain('got another string; did you mean "en"?');
    expect(stdout).toContain(
      'warning unknown-field dueDays: expected a declared field; did you mean "DueDays"?',
    );
    expect(stderr).toBe(
      '"--suggest" reveals what messages hold.\n"--unknown-fields" reveals what messages hold.\n',
    );
  });

  it.each(["--suggest", "--unknown-fields"])("refuses %s in CI", async (option) => {
    let stderr = "";
    const output = {
      colours: false,
      write: (text: string) => void (stderr += text),
      drained: () => Promise.resolve(),
    };
    const code = await dispatch(["validate", "-", option], commands, {
      stdout: output,
      stderr: output,
      stdin: (async function* () {})(),
      cwd,
      env: { CI: "true" },
      signal: new AbortController().signal,
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`"${option}" reveals what messages hold.`);
  });
});
