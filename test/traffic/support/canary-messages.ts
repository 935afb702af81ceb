import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type JsonObject } from "../../../generator/runtime/json-object.ts";

/** What no output may hold: texts, names and numbers of the messages here. */
export const CANARY = /PHIX|Phix|phix|77019283|pATIENT/;

const SAMPLES = join(import.meta.dirname, "../../../generated/samples");

/**
 * Messages of all event types that are wrong in six ways, with canaries for values and for names that no
 * definition declares.
 */
export function canaryMessages(): readonly unknown[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".full.json"))
    .toSorted()
    .flatMap((name) => {
      const full = sample(name);
      const typical = sample(name.replace(".full.", ".typical."));
      const wrong = [1, 2, 3].map((depth) => mistyped(typical, depth));
      return [withCanaries(full), nearlyRight(full), misspelt(typical), ...wrong];
    });
}

function sample(name: string): JsonObject {
  return JSON.parse(readFileSync(join(SAMPLES, name), "utf8")) as JsonObject;
}

let count = 0;

function canary(): string {
  count += 1;
  return `PHIX${count}`;
}

/** Whether the field says which event type a message is of. Another one would be judged as no message at all. */
function isRoute(name: string): boolean {
  return name === "DataModel" || name === "EventType";
}

type Change = (value: string | number | boolean, depth: number) => unknown;

function changed(value: unknown, change: Change, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((item) => changed(item, change, depth));
  if (!isJsonObject(value)) return value === null ? null : change(value as string, depth);
  const fields = Object.entries(value).map(([name, field]) => {
    return [name, isRoute(name) ? field : changed(field, change, depth + 1)] as const;
  });
  return Object.fromEntries([...fields, [canary(), canary()], [`${canary()}.x[0]`, {}]]);
}

function withCanaries(message: JsonObject): unknown {
  return changed(message, (value) => {
    if (typeof value === "string") return canary();
    return typeof value === "number" ? 77019283.5 : value;
  });
}

/** Codes, dates and numbers that something could want to correct. */
function nearlyRight(message: JsonObject): unknown {
  return changed(message, (value) =>
    typeof value === "string" ? `${value} PHIX` : `${value}PHIX`,
  );
}

/** Names that somebody could want to correct. */
function misspelt({ Meta, Patient, ...others }: JsonObject): unknown {
  return { Meta, pATIENT: Patient, ...others };
}

/** What is so deep is of another type: objects are lists of a text, or a text; texts are objects. */
function mistyped(message: JsonObject, depth: number): unknown {
  const below = (value: unknown, at: number): unknown => {
    if (Array.isArray(value))
      return at < depth ? value.map((item) => below(item, at)) : { [canary()]: canary() };
    if (!isJsonObject(value))
      return at < depth ? canary() : { [canary()]: [canary()], 77019283: 77019283 };
    if (at >= depth) return count % 2 === 0 ? canary() : [canary(), 77019283];
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => {
        return [name, isRoute(name) || name === "Meta" ? field : below(field, at + 1)];
      }),
    );
  };
  return below(message, 0);
}

/** Texts that are no messages, each on a line: cut off, with faults of syntax, of no event type, not UTF-8. */
export function brokenLines(): Buffer {
  const text = JSON.stringify(withCanaries(sample("PatientAdmin.NewPatient.typical.json")));
  const texts = [
    ...[3, 40, 200, text.length - 1].map((end) => text.slice(0, end)),
    text.replace(":", " PHIX:"),
    `${text},PHIX`,
    `${text} PHIX`,
    "PHIX",
    '{"PHIX": PHIX}',
    '{"PHIX":1,"PHIX":2,}',
    '"PHIX\u0001"',
    '["PHIX", {"PHIX": 77019283}]',
    '{"Meta":{"DataModel":"PHIX","EventType":"PHIX"}}',
    '{"Meta":{"DataModel":"PatientAdmin","EventType":"PHIX"}}',
    '{"Meta":"PHIX"}',
    '{"__proto__":{"PHIX":1},"constructor":"PHIX"}',
    '"PHIX"',
    "77019283",
    `${'{"PHIX":'.repeat(1000)}1${"}".repeat(1000)}`,
  ];
  const invalid = Buffer.concat([
    Buffer.from('{"PHIX":"PHIX'),
    Buffer.of(0xff, 0xfe),
    Buffer.from('"}\n'),
  ]);
  return Buffer.concat([Buffer.from(`${texts.join("\n")}\n`), invalid]);
}
