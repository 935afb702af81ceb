import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle as bundledByRollup } from "../support/bundle.ts";
import { esbuildOf, type Esbuild } from "../support/esbuild.ts";
import { npmCiOnce } from "../support/npm-ci-once.ts";
import { packedPackages } from "../support/packed-packages.ts";

const consumers = resolve(import.meta.dirname, "../consumers");
const project = mkdtempSync(join(tmpdir(), "canon-bundles-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Of the manifest of a package: the import of each event type. */
interface Manifest {
  readonly dataModels: Readonly<
    Record<string, { readonly eventTypes: Readonly<Record<string, string>> }>
  >;
}

/** An event type by its names on the wire, and how it is imported. */
interface Wire {
  readonly model: string;
  readonly event: string;
  readonly from: string;
}

let events: readonly Wire[] = [];
let esbuild: Esbuild;

beforeAll(async () => {
  npmCiOnce(consumers);
  esbuild = esbuildOf(consumers);
  const packages = await packedPackages();
  mkdirSync(join(project, "node_modules"));
  symlinkSync(packages, join(project, "node_modules/@canon"));
  events = ["models", "scheduling", "clinical-summary"].flatMap((name) => {
    const manifest: Manifest = JSON.parse(
      readFileSync(join(packages, name, "manifest.json"), "utf8"),
    );
    return Object.entries(manifest.dataModels).flatMap(([model, { eventTypes }]) =>
      Object.entries(eventTypes).map(([event, from]) => ({ model, event, from })),
    );
  });
});

/** An application that uses one event type, as a file. */
function application({ from }: Wire, at: number): string {
  const path = join(project, `app-${at}.mjs`);
  writeFileSync(
    path,
    `import * as all from "${from}";\nglobalThis.verdict = Object.values(all);\n`,
  );
  return path;
}

/** What a bundle makes validators of: the names on the wire, as in `eventType("SSO", "Sign-on", ...)`. */
function validatorsIn(code: string): readonly (readonly [string, string])[] {
  const calls = code.matchAll(/\beventType\w*\(\s*"([^"]*)",\s*"([^"]*)"/g);
  return [...calls].map(([, model = "", event = ""]) => [model, event]);
}

/** Constants at the top level of a bundle that nothing in it uses. */
function unused(code: string): readonly string[] {
  const names = [...code.matchAll(/^(?:const|var|let|function|class) (\w+)/gm)].map(
    ([, name = ""]) => name,
  );
  return names.filter((name) => (code.match(new RegExp(`\\b${name}\\b`, "g")) ?? []).length < 2);
}

describe("a bundle of one event type", () => {
  it("made by esbuild holds no other, whichever it is", () => {
    const { outputFiles } = esbuild.buildSync({
      entryPoints: events.map(application),
      outdir: join(project, "out"),
      bundle: true,
      write: false,
      format: "esm",
    });
    expect(outputFiles).toHaveLength(events.length);
    for (const [at, { text }] of outputFiles.entries()) {
      const { model, event } = events[at] ?? { model: "", event: "" };
      expect(validatorsIn(text)).toEqual([[model, event]]);
      expect({ event, unused: unused(text) }).toEqual({ event, unused: [] });
    }
  });

  it("made by rollup holds no other", async () => {
    for (const from of ["@canon/models/scheduling/new", "@canon/clinical-summary/visit-push"]) {
      const at = events.findIndex((one) => one.from === from);
      const { model = "", event = "" } = events[at] ?? {};
      const code = await bundledByRollup(join(project, `app-${at}.mjs`));
      const others = events.filter((one) => one.model === model && one.event !== event);
      expect(code).toContain(`"${event}"`);
      expect(others.filter((one) => code.includes(`"${one.event}"`))).toEqual([]);
    }
  });
});

describe("a bundle of everything", () => {
  it("runs where there is nothing but the language and what the web has", () => {
    const entry = join(project, "edge.mjs");
    writeFileSync(
      entry,
      `import { parseMessage, PatientAdmin } from "@canon/models";
      import { fieldAt } from "@canon/models/metadata";
      import { sample } from "@canon/models/samples";
      const text = JSON.stringify(sample("PatientAdmin.NewPatient", { profile: "full", seed: 1 }));
      const { event, message } = parseMessage(text);
      globalThis.said = {
        event,
        valid: PatientAdmin.NewPatient.check(message, { direction: "sending" }).valid,
        type: fieldAt(event, "Patient.Demographics.Sex")?.type,
        fromBytes: parseMessage(new TextEncoder().encode(text)).event,
      };`,
    );
    const { outputFiles } = esbuild.buildSync({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: "iife",
      platform: "neutral",
      minify: true,
    });
    const world = createContext(
      { TextDecoder, TextEncoder },
      { codeGeneration: { strings: false, wasm: false } },
    );
    runInContext(outputFiles[0]?.text ?? "", world);
    expect(runInContext("JSON.parse(JSON.stringify(said))", world)).toEqual({
      event: "PatientAdmin.NewPatient",
      valid: true,
      type: "string",
      fromBytes: "PatientAdmin.NewPatient",
    });
    expect(() => runInContext("eval('1')", world)).toThrow(/Code generation from strings/);
    expect(runInContext("typeof process + typeof Buffer + typeof require", world)).toBe(
      "undefinedundefinedundefined",
    );
  });
});
