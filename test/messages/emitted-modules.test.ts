import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { OutputFile } from "../../generator/base/output-file.ts";
import type { Catalog } from "../../generator/catalog/catalog.ts";
import { emitters } from "../../generator/emit/emitters.ts";
import { messages } from "../../generator/emit/messages.ts";
import type { checkMessage } from "../../generator/runtime/messages/check-message.ts";
import type { parseMessage } from "../../generator/runtime/messages/parse-message.ts";
import { bundled, emitInput, imported } from "../emit/support/bundled.ts";
import { catalogIn } from "../emit/support/catalog-in.ts";
import { typeErrors } from "../emit/support/type-errors.ts";
import { writeFiles } from "../emit/support/write-files.ts";
import { asPrettierHasIt } from "../support/as-prettier-has-it.ts";
import { catalogOf, realCatalog } from "../support/catalog-of.ts";

const fixtures = resolve(import.meta.dirname, "../fixtures");
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const NEEDED = new Set([
  "types",
  "value-sets",
  "events",
  "messages",
  "index",
  "validators",
  "runtime",
]);
const needed = emitters.filter(({ name }) => NEEDED.has(name));

function emitted(catalog: Catalog): readonly OutputFile[] {
  return needed.flatMap((emitter) => emitter.emit(emitInput(catalog)));
}

/** A folder with the code of a catalog. */
function projectOf(catalog: Catalog): string {
  const folder = mkdtempSync(join(tmpdir(), "canon-messages-"));
  folders.push(folder);
  writeFiles(folder, emitted(catalog));
  return folder;
}

const names = catalogIn(join(fixtures, "emit/names/definitions"));

describe("applications", () => {
  it("are typed, and are told what they forget", () => {
    const folder = projectOf(names);
    cpSync(join(fixtures, "messages/consumer.ts"), join(folder, "consumer.ts"));
    expect(typeErrors(folder)).toEqual([]);
    writeFileSync(
      join(folder, "consumer.ts"),
      `import { createHandler } from "./typescript/messages.js";
       createHandler({ "Billing.SignOn": () => 1, "Billing.EventType": () => 1,
         "ClinicalSummary.PatientPush": () => 1, "ClinicalSummary.PatientQuery": () => 1 });`,
    );
    const said = typeErrors(folder).join("\n");
    expect(said).toContain(`'"ClinicalSummary.PatientQueryResponse"' is missing in type`);
  });
});

/** What a bundled module of messages gives. */
interface Functions {
  readonly parseMessage: (input: unknown) => ReturnType<typeof parseMessage>;
  readonly checkMessage: (input: unknown) => ReturnType<typeof checkMessage>;
}

describe("the functions", () => {
  it("of all data models read the messages of each", async () => {
    const code = await bundled(names, needed, `export * from "./typescript/messages.ts";`);
    const all = await imported<Functions>(code);
    const message = { Meta: { DataModel: "Clinical Summary", EventType: "PatientQuery" } };
    expect(all.parseMessage(message)).toEqual({ event: "ClinicalSummary.PatientQuery", message });
    const answer = { ...message, Codes: [] };
    expect(all.checkMessage(answer).issues.map(({ code: found }) => found)).toContain(
      "response-under-query",
    );
    expect(
      all.checkMessage({ Meta: { DataModel: "Billing", EventType: "Sign-on" } }),
    ).toMatchObject({ valid: true, event: "Billing.SignOn" });
  });

  it("look for the names where the definitions have them", async () => {
    const event = (fields: string): string =>
      `description: An event.\nmethod: push\nreliability: reliable\nfields:\n${fields}`;
    const head = "  Head:\n    type: Head\n    required: true\n    description: What it is.\n";
    const catalog = catalogOf({
      "types/Head.yaml":
        "description: What a message is.\nreliability: reliable\nfields:\n" +
        "  Area:\n    constant: model\n    required: true\n    description: Area.\n" +
        "  Kind:\n    constant: event\n    required: true\n    description: Kind.\n",
      "models/Ward/events/Admit.yaml": event(head),
      "models/Ward/events/Leave.yaml": event(head),
    });
    const entry = `export * from "./typescript/models/Ward/index.ts";`;
    const ward = await imported<Functions>(await bundled(catalog, needed, entry));
    const message = { Head: { Area: "Ward", Kind: "Leave" } };
    expect(ward.parseMessage(message)).toEqual({ event: "Ward.Leave", message });
    expect(ward.checkMessage({ Head: { Area: "Ward" } }).issues[0]?.path).toBe("Head.Kind");
  });

  it("do not exist where messages cannot be told apart", () => {
    const catalog = catalogOf({
      "models/Ward/events/Admit.yaml":
        "description: An event.\nmethod: push\nreliability: reliable\nfields:\n" +
        "  Name:\n    description: Name.\n",
    });
    const files = emitted(catalog).filter(({ path }) => !path.includes("/runtime/"));
    const text = files.map((file) => file.text).join("\n");
    expect(text).toContain("export interface WardMessages");
    expect(text).not.toMatch(/parseMessage|WardParsed|isEvent/);
    expect(files.map(({ path }) => path)).not.toContain("typescript/messages.ts");
    expect(typeErrors(projectOf(catalog))).toEqual([]);
  });
});

it("definitions may use the names of what is emitted", () => {
  const event = (name: string): string =>
    `description: An event.\nmethod: push\nreliability: reliable\nfields:\n  ${name}:\n    description: It.\n`;
  const meta = ["DataModel:\n    constant: model", "EventType:\n    constant: event"]
    .map((field) => `  ${field}\n    required: true\n    description: A name.\n`)
    .join("");
  const catalog = catalogOf({
    "catalog.yaml": `description: Names.\nscope: "@test"\nenvelope:\n  field: Meta\n  push: Meta\n  query: Meta\n  response: Meta\n`,
    "types/Meta.yaml": `description: What it is.\nreliability: reliable\nfields:\n${meta}`,
    ...Object.fromEntries(
      ["Result", "Context", "HandleMessage", "HandleParsed", "MessageTable", "CheckOptions"].map(
        (name) => [`models/Handle/events/${name}.yaml`, event(name)],
      ),
    ),
    "models/Message/events/ParsedMessage.yaml": event("A"),
  });
  expect(typeErrors(projectOf(catalog))).toEqual([]);
});

describe("a bundle", () => {
  const index = "./typescript/models/ClinicalSummary/index.ts";

  it("of one data model's messages has no other data model", async () => {
    const code = await bundled(names, needed, `export { parseMessage } from "${index}";`);
    expect(code).toContain("ClinicalSummary.PatientQuery");
    expect(code).not.toContain("Billing");
    expect(code).not.toContain("is no function");
  });

  it("of one event type has nothing that reads messages of any", async () => {
    const code = await bundled(names, needed, `export { PatientPush } from "${index}";`);
    expect(code).toContain("PatientPush");
    expect(code).not.toContain("PatientQuery");
    expect(code).not.toContain("utf-8");
  });
});

it("the modules are as prettier has them", async () => {
  const real = messages.emit(emitInput(realCatalog()));
  expect(real).toHaveLength(realCatalog().models.size + 1);
  for (const { text } of [...real, ...messages.emit(emitInput(names))]) {
    expect(await asPrettierHasIt(text)).toBe(text);
  }
});
