import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { afterAll, describe, expect, it, vi } from "vitest";
import { readGuides } from "../../generator/run/site/read-guides.ts";
import { blocksOf } from "../site/support/blocks-of.ts";
import { REPOSITORY, runCli } from "../support/run-cli.ts";

vi.mock(import("../../generator/run/read-definitions.ts"), async (original) =>
  (await import("./support/read-once.ts")).readOnce(await original()),
);

const definitions = join(REPOSITORY, "definitions");
const cwd = mkdtempSync(join(tmpdir(), "canon-readme-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** The words of a command line as a shell would have them, and where its output goes. */
interface CommandLine {
  readonly words: readonly string[];
  readonly appends: boolean;
  readonly target: string | undefined;
}

function commandLine(text: string): CommandLine {
  const [, command = "", arrow, target] = /^(.*?)(?: (>>?) (\S+))?$/.exec(text) ?? [];
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
  return { words, appends: arrow === ">>", target };
}

/** Runs it, with the definitions of this repository, and tells what a terminal would show. */
async function run(text: string): Promise<string> {
  const { words, appends, target } = commandLine(text);
  const [program = "", ...args] = words;
  const shown = { stdout: "", stderr: "", code: 0 };
  if (program === "echo") shown.stdout = `${args.join(" ")}\n`;
  else Object.assign(shown, await runCli([...args, "--definitions", definitions], { cwd }));
  expect(shown.code, shown.stderr).toBeLessThan(2);
  if (target === undefined) return shown.stdout + shown.stderr;
  (appends ? appendFileSync : writeFileSync)(join(cwd, target), shown.stdout);
  return shown.stderr;
}

const readme = readFileSync(join(REPOSITORY, "README.md"), "utf8");
const library = readFileSync(join(REPOSITORY, "generator/index.ts"), "utf8");
const section = /\n## Real traffic\n.*?(?=\n## )/s.exec(readme)?.[0] ?? "";

/** Where the library has a name from: to load all of it takes long. */
function importOf(name: string): string {
  if (name === "") return "";
  const [, path = ""] =
    new RegExp(`export \\{[^}]*\\b${name}\\b[^}]*\\} from "./(.*)";`).exec(library) ?? [];
  return `import { ${name} } from ${JSON.stringify(join(REPOSITORY, "generator", path))};\n`;
}

describe("the section on real traffic of the README", () => {
  /** A command, and what the README shows of what it prints. */
  const shown = [...section.matchAll(/```console\n(.*?)```/gs)]
    .flatMap(([, block = ""]) => block.split(/^\$ /m).slice(1))
    .map((part) => {
      const [command = "", ...lines] = part.split("\n");
      return {
        command: command.replace(/^npm run -s canon -- /, "canon "),
        said: lines.join("\n"),
      };
    });

  it("shows what commands print", async () => {
    await run(
      `canon profile ${REPOSITORY}/generated/samples/PatientAdmin.NewPatient.full.json --out week-2.json`,
    );
    for (const { command, said } of shown) {
      const printed = await run(command);
      if (said === "") continue;
      const parts = said
        .split("...\n")
        .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      expect(printed, command).toMatch(new RegExp(`^${parts.join("[^]*")}$`));
    }
    expect(shown.length).toBeGreaterThan(10);
  });

  it("has an example of the library that prints what it says", async () => {
    const [, example = ""] = /```ts\n(.*?)```/s.exec(section) ?? [];
    const expected = [...example.matchAll(/console\.log\(.*\); \/\/ (.+)/g)].map(
      ([, line]) => line,
    );
    const printed: string[] = [];
    const print = (...values: readonly unknown[]): void => {
      printed.push(values.map((one) => (typeof one === "string" ? one : inspect(one))).join(" "));
    };
    Object.assign(globalThis, { printOfReadme: print });
    const file = join(cwd, "example.ts");
    const [imports = "", names = ""] =
      /import \{([^}]*)\} from "@canon\/generator";/.exec(example) ?? [];
    const code = example
      .replace(
        imports,
        names
          .split(",")
          .map((name) => importOf(name.trim()))
          .join(""),
      )
      .replaceAll("console.log", "globalThis.printOfReadme")
      .replaceAll(/"([a-z0-9-]+\.(?:nd)?json)"/g, (_, name: string) =>
        JSON.stringify(join(cwd, name)),
      )
      .replaceAll('"definitions"', JSON.stringify(definitions));
    writeFileSync(file, code);
    await import(pathToFileURL(file).href);
    expect(printed).toEqual(expected);
  });
});

describe("the guide to real traffic", () => {
  it("has commands that work one after the other", async () => {
    await run(
      `canon profile ${REPOSITORY}/generated/samples/PatientAdmin.NewPatient.full.json --out week-2.json`,
    );
    mkdirSync(join(cwd, "messages"));
    const sample = readFileSync(
      join(REPOSITORY, "generated/samples/PatientAdmin.NewPatient.full.json"),
      "utf8",
    );
    writeFileSync(join(cwd, "messages/1.json"), sample);
    const guides = readGuides(definitions).filter(({ path }) => path.includes("real-traffic"));
    const lines = blocksOf(guides, "sh").flatMap(({ text }) => text.trim().split("\n"));
    for (const line of lines) await run(line);
    expect(lines.length).toBeGreaterThan(10);
  });
});
