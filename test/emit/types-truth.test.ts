import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groupBy } from "../../generator/base/group-by.ts";
import { isJsonObject, type Json } from "../../generator/base/json.ts";
import { modelOf, recordOf } from "../../generator/catalog/catalog.ts";
import type { EventType } from "../../generator/catalog/event-type.ts";
import { recordIdOf } from "../../generator/catalog/field.ts";
import { emitters } from "../../generator/emit/emitters.ts";
import { eventTypesOf } from "../../generator/emit/shapes/event-types.ts";
import { naming } from "../../generator/emit/typescript/naming.ts";
import { realCatalog } from "../support/catalog-of.ts";
import { longRuns } from "../support/long-runs.ts";
import { readRuntime } from "./support/read-runtime.ts";
import { mutantsOf, SEEN, type Mutant, type MutantKind } from "./support/type-mutants.ts";
import { typeErrors } from "./support/type-errors.ts";
import { writeFiles } from "./support/write-files.ts";

const folder = mkdtempSync(join(tmpdir(), "canon-types-truth-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = resolve(import.meta.dirname, "../..");
const SAMPLES = join(root, "generated/samples");
const PUBLISHED = resolve(root, "../shared/facts/samples");

/** So many mutants of each kind and event type are tried, spread over the fields. */
const SPREAD = longRuns(2);

const catalog = realCatalog();
const events = [...catalog.events.values()];
const names = naming(catalog);

/** One assignment of a literal, which the compiler must take, or must refuse. */
interface Claim {
  readonly from: "samples" | "published" | MutantKind;
  readonly about: string;
  readonly type: "message" | "draft";
  readonly value: Json;
  readonly isRefused: boolean;
}

/** By the file and the line that they stand on. */
const claims = new Map<string, Claim>();

function sampleClaims(event: EventType): readonly Claim[] {
  return readdirSync(SAMPLES)
    .filter((file) => file.startsWith(`${event.id}.`))
    .flatMap((file) => {
      const value = parsed(join(SAMPLES, file));
      const claim = { from: "samples", about: file, value, isRefused: false } as const;
      return [
        { ...claim, type: "message" },
        { ...claim, type: "draft" },
      ];
    });
}

/** What others sent holds fields that nobody declares, and no codes that a draft could rely on. */
function publishedClaims(event: EventType): readonly Claim[] {
  const file = `${modelOf(catalog, event.model).title}.${event.title}.json`.replaceAll(" ", "");
  if (!existsSync(join(PUBLISHED, file))) return [];
  const value = declared(parsed(join(PUBLISHED, file)), event.message);
  return [{ from: "published", about: file, type: "message", value, isRefused: false }];
}

function parsed(file: string): Json {
  return JSON.parse(readFileSync(file, "utf8")) as Json;
}

/** The value without the fields that its record does not declare. */
function declared(value: Json, recordId: string | undefined): Json {
  if (recordId === undefined) return value;
  if (Array.isArray(value)) return value.map((item: Json) => declared(item, recordId));
  if (!isJsonObject(value)) return value;
  const known = recordOf(catalog, recordId).fields.filter(({ name }) => Object.hasOwn(value, name));
  return Object.fromEntries(
    known.map(({ name, type }) => [name, declared(value[name] ?? null, recordIdOf(type))] as const),
  );
}

function mutantClaims(event: EventType): readonly Claim[] {
  const constants = { model: modelOf(catalog, event.model).title, event: event.title };
  const byKind = groupBy(mutantsOf(catalog, event.message, constants), ({ kind }) => kind);
  const chosen = [...byKind.values()].flatMap((mutants) => spread(mutants, SPREAD));
  const flawless = new Map(chosen.map((mutant) => [mutant.path, mutant]));
  return [
    ...[...flawless.values()].flatMap((mutant) => [
      { ...mutantClaim(mutant, "message"), value: mutant.flawless(), isRefused: false },
      { ...mutantClaim(mutant, "draft"), value: mutant.flawless(), isRefused: false },
    ]),
    ...chosen.flatMap((mutant) => [mutantClaim(mutant, "message"), mutantClaim(mutant, "draft")]),
  ];
}

function mutantClaim({ path, kind, message }: Mutant, type: Claim["type"]): Claim {
  const isRefused = SEEN[kind][type === "draft" ? "writer" : "reader"];
  return { from: kind, about: path, type, value: message(), isRefused };
}

/** So many of the items, at even distances. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, items.length / count);
  return items.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

/** Each claim is a literal on a line of its own, as people would write it. */
function claimsModule(event: EventType): string {
  const { name } = names.record(event.message);
  const draft = names.draft(event.message).name;
  const module = `../typescript/models/${event.model}/events/${name}.js`;
  const lines = [`import type { ${name} as Message, ${draft} as Draft } from "${module}";`];
  const all = [...sampleClaims(event), ...publishedClaims(event), ...mutantClaims(event)];
  for (const claim of all) {
    // The compiler reports an expectation that is not met, and so a mutant that it takes.
    if (claim.isRefused) lines.push("// @ts-expect-error");
    claims.set(`${event.id}:${lines.length + (claim.isRefused ? 0 : 1)}`, claim);
    const type = claim.type === "draft" ? "Draft" : "Message";
    lines.push(`export const _${lines.length}: ${type} = ${JSON.stringify(claim.value)};`);
  }
  return lines.join("\n");
}

let errors: readonly string[] = [];

beforeAll(() => {
  const input = { catalog, version: "0.0.0", runtime: readRuntime() };
  const used = new Set(["types", "events", "value-sets", "validators", "runtime"]);
  for (const emitter of emitters.filter(({ name }) => used.has(name))) {
    writeFiles(folder, emitter.emit(input));
  }
  writeFiles(
    folder,
    events.map((event) => ({ path: `claims/${event.id}.ts`, text: claimsModule(event) })),
  );

  // What is said of this one shows that what is said of the others arrives here.
  writeFiles(folder, [{ path: "claims/control.ts", text: "export const _1: string = 1;" }]);
  errors = typeErrors(folder).filter((line) => line.includes("/claims/"));
}, 600_000);

const CONTROL = /\/claims\/control\.ts\(1,/;

/** How many claims there are, and what the compiler says against them. */
function verdict(of: (claim: Claim) => boolean): { count: number; failed: readonly string[] } {
  const said = errors.filter((error) => !CONTROL.test(error));
  const failed = said.flatMap((error) => {
    const [, event = "", line = ""] = /\/claims\/(.+)\.ts\((\d+),/.exec(error) ?? [];
    const claim = claims.get(`${event}:${line}`);
    if (claim === undefined) return [error];
    return of(claim) ? [`${event}, ${claim.from}, ${claim.about}, ${claim.type}: ${error}`] : [];
  });
  return { count: [...claims.values()].filter(of).length, failed };
}

describe("the types of messages and drafts", () => {
  it("are checked by a compiler that says what is wrong", () => {
    expect(errors.filter((error) => CONTROL.test(error))).toHaveLength(1);
  });

  it("take every generated sample", () => {
    expect(verdict(({ from }) => from === "samples")).toEqual({ count: 2 * 333, failed: [] });
  });

  it("of messages take every published sample", ({ skip }) => {
    skip(!existsSync(PUBLISHED), `there are no sample messages in ${PUBLISHED}`);
    const all = readdirSync(PUBLISHED).filter((file) => file.endsWith(".json"));
    expect(verdict(({ from }) => from === "published")).toEqual({ count: all.length, failed: [] });
  });

  it("of drafts take only what create makes messages of", () => {
    const validators = eventTypesOf(catalog);
    const failed = [...claims].flatMap(([place, { type, about, value, isRefused }]) => {
      if (type === "message" || isRefused) return [];
      const validator = validators.get(place.replace(/:\d+$/, ""));
      return validator?.is(validator.create(value)) === true ? [] : [`${place}, ${about}`];
    });
    expect(failed).toEqual([]);
  });

  for (const kind of Object.keys(SEEN) as readonly MutantKind[]) {
    it(`see, or do not see, ${kind} as the table says`, () => {
      const { count, failed } = verdict(({ from }) => from === kind);
      expect(failed).toEqual([]);
      // No text of the definitions is required for sending alone.
      if (kind !== "null-sending") expect(count).toBeGreaterThan(2);
    });
  }
});
