import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { emitters } from "../../generator/emit/emitters.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { bundled } from "../emit/support/bundled.ts";
import { MODULES } from "./packaged.ts";

const catalog = realCatalog();

/** Texts that only the data, only the metadata, or only the samples hold. */
const MARKS = {
  fields: "of=PhoneNumbers",
  metadata: "effectiveReliability",
  samples: "Notarealname",
  scheduling: "AvailableSlots",
};

/** Emitters that write no TypeScript. */
const NO_CODE = new Set([
  "json-schema",
  "catalog-json",
  "samples",
  "reference",
  "openapi",
  "asyncapi",
]);

function marksIn(code: string): readonly string[] {
  return Object.entries(MARKS).flatMap(([name, mark]) => (code.includes(mark) ? [name] : []));
}

function bundleOf(entry: string): Promise<string> {
  return bundled(catalog, MODULES, entry);
}

describe("who does not use them does not pay for them", () => {
  it("imports that are not used leave nothing", async () => {
    const code = await bundleOf(
      [
        'import * as metadata from "./typescript/metadata.js";',
        'import * as samples from "./typescript/models/Scheduling/samples.js";',
        "export const used = [];",
      ].join("\n"),
    );
    expect(marksIn(code)).toEqual([]);
    expect(code.length).toBeLessThan(2000);
  });

  it("event types and the index of a model hold neither", async () => {
    const parts = emitters.filter(({ name }) => !NO_CODE.has(name));
    const entry = 'export * from "./typescript/models/PatientAdmin/index.js";';
    const code = await bundled(catalog, parts, entry);
    expect(marksIn(code)).toEqual([]);
  });

  it("the value sets of a model bring no samples, and its fields no other model", async () => {
    const code = await bundleOf('export * from "./typescript/models/PatientSearch/metadata.js";');
    expect(marksIn(code)).toEqual(["fields", "metadata"]);
  });
});

describe("sizes", () => {
  let data = "";
  beforeAll(() => {
    const [metadata] = MODULES;
    data = (metadata?.emit({ catalog, version: "0.0.0", runtime: [] }) ?? [])
      .filter(({ path }) => path.endsWith("/definitions.ts"))
      .map(({ text }) => text)
      .join("");
  });

  it("the data of all data models is small", () => {
    console.log(`definitions: ${data.length} bytes, ${gzipSync(data).length} compressed`);
    expect(data.length).toBeLessThan(400_000);
  });

  it("so are the modules, minified and compressed", async () => {
    const metadata = gzipSync(await bundleOf('export * from "./typescript/metadata.js";')).length;
    const samples = gzipSync(await bundleOf('export * from "./typescript/samples.js";')).length;
    console.log(`metadata of all: ${metadata} bytes min+gzip, samples of all: ${samples}`);
    expect(metadata).toBeLessThan(85_000);
    expect(samples - metadata).toBeLessThan(25_000);
  });
});
