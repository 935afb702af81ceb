import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { nodeFileSystem } from "../../generator/run/file-system.ts";
import { buildSite } from "../../generator/run/site/build-site.ts";
import { readSite } from "../../generator/run/site/read-site.ts";
import { siteDiagnostics } from "../../generator/site/site-diagnostics.ts";
import { siteFile } from "../../generator/site/site-file.ts";
import { siteFiles } from "../../generator/site/site-files.ts";
import { siteOf } from "../../generator/site/site-of.ts";
import type { Site } from "../../generator/site/site.ts";
import { failingFileSystem } from "../support/failing-file-system.ts";
import { tree } from "../support/fake-host.ts";
import { runCli, smallProject } from "../support/run-cli.ts";
import { runProgram } from "../support/run-program.ts";

let project: string;
let site: Site;

beforeAll(async () => {
  project = smallProject();
  const read = await readSite(nodeFileSystem, { definitions: join(project, "definitions") });
  expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (read.site === undefined) throw new Error("no site");
  site = { ...read.site, modules: [] };
});

function newFolder(): string {
  return join(mkdtempSync(join(tmpdir(), "canon-site-")), "site");
}

describe("canon site build", () => {
  it("writes pages, their twins, the newest edition twice, and what all share", async () => {
    const { code, stdout, stderr } = await runCli(["site", "build"], { cwd: project });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^dist\/site: \d+ pages, \d+ files, \d+\.\d MB of 1 edition in /);
    const files = tree(join(project, "dist/site"));
    const paths = Object.keys(files);
    const event = "models/library/lent/index";
    for (const end of [".html", ".md", ".json"]) {
      expect(files[`unreleased/${event}${end}`]).toBeDefined();
      expect(files[`latest/${event}${end}`]).toBe(files[`unreleased/${event}${end}`]);
    }
    expect(
      paths.filter((path) => /^assets\/[0-9a-f]{12}\/(site\.js|style\.css)$/.test(path)),
    ).toHaveLength(2);
    expect(JSON.parse(files["canon-site.json"] ?? "")).toEqual({ editions: ["unreleased"] });
  });

  it("replaces nothing but a site", async () => {
    const out = newFolder();
    mkdirSync(out);
    writeFileSync(join(out, "mine.txt"), "mine");
    const argv = ["site", "build", "--out", out, "--format", "json"];
    const { code, stdout } = await runCli(argv, { cwd: project });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "refused",
      diagnostics: [{ code: "site-folder", severity: "error" }],
    });
    expect(tree(out)).toEqual({ "mine.txt": "mine" });
  });

  it("says where a guide and a definition are wrong", async () => {
    const broken = smallProject();
    const guide = join(broken, "definitions/guides/first-steps.md");
    mkdirSync(dirname(guide));
    writeFileSync(guide, "# First steps\n\nSee [this](canon:event/Library.Nothing).\n");
    const guides = await runCli(["site", "build"], { cwd: broken });
    expect(guides).toMatchObject({ code: 1, stdout: "" });
    expect(guides.stderr).toContain("definitions/guides/first-steps.md:3:12 error guide-link");
    writeFileSync(join(broken, "definitions/types/Reader.yaml"), "descriptio: x\n");
    const definitions = await runCli(["site", "build"], { cwd: broken });
    expect(definitions.code).toBe(1);
    expect(definitions.stderr).toContain("definitions/types/Reader.yaml:1:1 error");
  });

  it("knows the editions", async () => {
    const { code, stderr } = await runCli(["site", "build", "--edition", "2021-4"]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no edition "2021-4".\nDid you mean "2021-04"?');
  });
});

describe("a site that is written", () => {
  it("has the same bytes every time", () => {
    expect([...siteFiles(site)]).toEqual([...siteFiles({ ...site })]);
  });

  it("has each path once, and each file is found by its path", () => {
    const files = [...siteFiles(site)];
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
    for (const { path, text } of files) expect(siteFile(site, path), path).toBe(text);
    expect(siteFile(site, "unreleased/nothing/index.html")).toBeUndefined();
  });

  it("is the same if two processes write it", () => {
    const folder = newFolder();
    const program = resolve(import.meta.dirname, "support/write-parts.ts");
    const argv = ["--import", "tsx", program, join(project, "definitions"), folder];
    const written = JSON.parse(runProgram(process.execPath, argv, resolve("."))) as unknown;
    const files = tree(folder);
    const own = [...siteFiles(site)].filter(({ path }) => path.startsWith("latest/"));
    // This site is made without modules, by which the folder of the assets is named.
    const plain = (text = ""): string => text.replace(/assets\/[0-9a-f]+\//g, "assets/");
    for (const { path, text } of own) expect(plain(files[path]), path).toBe(plain(text));
    expect(written).toMatchObject({ files: Object.keys(files).length });
  });

  it("is the old one if the user stops", async () => {
    const out = newFolder();
    await buildSite({ site, out });
    const old = tree(out);
    const stopped = new AbortController();
    const onPart = (name: string): void => {
      if (name === "root") stopped.abort(new Error("stopped"));
    };
    const { signal } = stopped;
    await expect(buildSite({ site, out, signal, onPart })).rejects.toThrow("stopped");
    expect(tree(dirname(out))).toEqual(
      Object.fromEntries(Object.entries(old).map(([path, text]) => [`site/${path}`, text])),
    );
  });

  it("is wholly old or wholly new, whichever call of the system fails", async () => {
    const out = newFolder();
    await buildSite({ site, out });
    const old = tree(out);
    const next = { ...site, version: "9.9.9" };
    const counting = failingFileSystem(Number.POSITIVE_INFINITY, "EIO");
    await buildSite({ site: next, out, fs: counting });
    const fresh = tree(out);
    await buildSite({ site, out });
    const all = counting.calls.names.length;
    const renames = counting.calls.names.flatMap((name, at) => (name === "rename" ? [at] : []));
    const places = [5, Math.floor(all / 3), ...renames, ...renames.map((at) => at + 1)];
    for (const failure of ["ENOSPC", "killed"] as const) {
      for (const place of places) {
        const fs = failingFileSystem(place, failure);
        await buildSite({ site: next, out, fs }).catch(() => undefined);
        // Whoever is killed between two renames leaves the old site beside its place; the next run puts it back.
        await buildSite({ site, out, signal: AbortSignal.abort() }).catch(() => undefined);
        const left = tree(out);
        const which = left["index.html"] === old["index.html"] ? old : fresh;
        expect(left, `${failure} at ${place}`).toEqual(which);
      }
    }
  });
});

describe("addresses of a site", () => {
  it("are those of one page each", () => {
    const { catalog } = site.newest;
    const events = [...catalog.events].flatMap(([id, event]) => {
      const other = { ...event, id: "Library.LENT", name: "LENT", title: "LENT" };
      return [[id, event] as const, [other.id, other] as const];
    });
    const current = { ...catalog, events: new Map(events) };
    const none = { guides: [], modules: [], styles: [], version: "1.0.0" };
    const [first] = siteDiagnostics(siteOf({ editions: [], current, ...none }), current);
    expect(`${first?.code}: ${first?.message}`).toBe(
      'site-address: The pages "Library Lent" and "Library LENT" would have the same address, "unreleased/models/library/lent/".',
    );
  });
});
