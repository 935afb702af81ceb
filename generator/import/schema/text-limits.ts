import type { Json, JsonObject } from "../../base/json.ts";
import { isJsonObject } from "../../base/json.ts";
import { META_SCHEMA } from "../../definition/meta-schema.ts";
import { isKebabName } from "../../definition/names.ts";
import { patternProblem } from "../../definition/pattern-problem.ts";
import { cleanText } from "../clean-text.ts";
import { exampleOfPattern } from "../example-of-pattern.ts";
import type { Codes, ValueSetDraft, Vocabulary } from "../vocabulary.ts";
import { isNull, partsOf, type Conjunct } from "./conjuncts.ts";
import type { Findings } from "./findings.ts";
import type { Pointer } from "./pointer.ts";

/** What the parts of a schema need that are about text. */
export interface TextContext {
  readonly findings: Findings;
  readonly vocabulary: Vocabulary;
  /** Wire names of data model and event type, as far as they are known. */
  readonly wire: { readonly model?: string; readonly event?: string };
  /** True if the schema is one of ours: it names every value set that it has. */
  readonly exact: boolean;
}

/** What limits a text beyond its type. */
export interface TextLimits {
  readonly values?: string;
  readonly format?: string;
  readonly constant?: "model" | "event";
}

/** Codes of one value set; reading the definitions allows no more. */
const MAX_CODES = 10_000;

const CODE = new RegExp(META_SCHEMA.$defs.code.pattern, "u");
const SET_ID = /^(?:[A-Z][A-Za-z0-9]*\.)?[A-Z][A-Za-z0-9]*$/u;

/** The limits of a text, from all schemas that hold for it. `name` is a name for its codes. */
export function textLimits(
  conjuncts: readonly Conjunct[],
  place: { readonly at: Pointer; readonly field: string; readonly name: string | undefined },
  context: TextContext,
): TextLimits {
  const named = conjuncts.map(({ schema }) => schema["x-values"]).find(isJsonObject);
  const codes = codesOf(conjuncts, context.findings);
  const [only] = codes?.codes.keys() ?? [];
  const constant =
    codes?.codes.size === 1 && only !== undefined && named === undefined
      ? constantFor(only, place.field, context)
      : undefined;
  if (constant !== undefined) return { constant };
  const values = valuesKey({ named, codes, name: place.name, conjuncts, at: place.at }, context);
  const format = formatKey(conjuncts, context);
  return {
    ...(values === undefined ? {} : { values }),
    ...(format === undefined ? {} : { format }),
  };
}

/** A text that is always the same, and the name of what the message is. */
function constantFor(
  text: string,
  field: string,
  { wire }: TextContext,
): "model" | "event" | undefined {
  const isModel = text === wire.model;
  const isEvent = text === wire.event;
  if (isModel && isEvent) return field === "EventType" ? "event" : "model";
  return isModel ? "model" : isEvent ? "event" : undefined;
}

interface FoundCodes {
  readonly codes: Codes;
  /** False if some codes cannot be kept, so that the others are not all there are. */
  readonly complete: boolean;
}

/** The codes that all of the schemas allow. */
function codesOf(conjuncts: readonly Conjunct[], findings: Findings): FoundCodes | undefined {
  let all: FoundCodes | undefined;
  for (const conjunct of conjuncts) {
    const found = listedCodes(conjunct);
    if (found === undefined) continue;
    const kept = keepCodes(found, findings);
    const before = all?.codes;
    const both = [...kept.codes].filter(([code]) => before?.has(code) ?? true);
    all = { codes: new Map(both), complete: kept.complete && (all?.complete ?? true) };
  }
  return all;
}

interface ListedCodes {
  readonly at: Pointer;
  readonly codes: readonly (readonly [Json, string | null])[];
}

function listedCodes({ schema, at }: Conjunct): ListedCodes | undefined {
  if (schema["const"] !== undefined)
    return { at: [...at, "const"], codes: [[schema["const"], null]] };
  const { enum: list } = schema;
  if (Array.isArray(list))
    return { at: [...at, "enum"], codes: (list as readonly Json[]).map((code) => [code, null]) };
  for (const keyword of ["oneOf", "anyOf"]) {
    const parts = partsOf(schema, keyword, at).filter((part) => !isNull(part.schema));
    if (parts.length > 0 && parts.every((part) => typeof part.schema["const"] === "string")) {
      const codes = parts.map(
        (part) => [part.schema["const"] ?? null, meaningOf(part.schema)] as const,
      );
      return { at: [...at, keyword], codes };
    }
  }
  return undefined;
}

function meaningOf({ description, title }: JsonObject): string | null {
  const text = [description, title].find((one) => typeof one === "string");
  const clean = typeof text === "string" ? cleanText(text) : "";
  return clean === "" ? null : clean;
}

function keepCodes({ codes, at }: ListedCodes, findings: Findings): FoundCodes {
  const kept = new Map<string, string | null>();
  const texts = codes.filter(([code]) => code !== null);
  for (const [code, meaning] of texts)
    if (typeof code === "string" && code.length <= 500 && code !== "" && CODE.test(code))
      kept.set(code, meaning);
  const lost = texts.filter(([code]) => typeof code !== "string" || !kept.has(code)).length;
  if (lost > 0)
    findings.report(
      "dropped-code",
      at,
      (place) =>
        `${place} has ${lost === 1 ? "a code" : `${lost} codes`} that no value set can hold.`,
    );
  if (kept.size <= MAX_CODES) return { codes: kept, complete: lost === 0 };
  findings.report("too-many", at, (place) => `${place} has more than ${MAX_CODES} codes.`);
  return { codes: new Map(), complete: false };
}

function valuesKey(
  found: {
    readonly named: JsonObject | undefined;
    readonly codes: FoundCodes | undefined;
    readonly name: string | undefined;
    readonly conjuncts: readonly Conjunct[];
    readonly at: Pointer;
  },
  context: TextContext,
): string | undefined {
  const { named, codes, name, conjuncts } = found;
  const { vocabulary } = context;
  const hasCodes = codes !== undefined && codes.codes.size > 0;
  const list = hasCodes ? { codes: codes.codes } : {};
  const id = named?.["name"];
  if (typeof id === "string" && SET_ID.test(id)) {
    const binding = named?.["binding"] === "closed" ? "closed" : "open";
    checkTold({ id, binding, ...list }, found.at, context);
    return vocabulary.addValueSet({ id, binding, source: "published", ...list });
  }
  if (!hasCodes) return undefined;
  const title = conjuncts
    .map(({ schema }) => schema["title"])
    .find((one) => typeof one === "string");
  const given = name ?? (typeof title === "string" && title.length <= 40 ? title : undefined);
  const draft: ValueSetDraft = {
    binding: codes.complete ? "closed" : "open",
    source: "published",
    ...(given === undefined ? {} : { name: given }),
    ...list,
  };
  return vocabulary.addValueSet(draft);
}

/** Reports a value set that is not as it is told beside the schemas. */
function checkTold(
  { id, ...here }: Pick<ValueSetDraft, "binding" | "codes"> & { readonly id: string },
  at: Pointer,
  { findings, vocabulary }: TextContext,
): void {
  const told = vocabulary.toldSet(id);
  if (told === undefined) return;
  const codes = here.codes === undefined ? undefined : [...here.codes.keys()].join("\n");
  const differs = codes !== undefined && codes !== [...(told.codes?.keys() ?? [])].join("\n");
  if (told.binding === here.binding && !differs) return;
  const what = differs ? "other codes" : "another binding";
  findings.report(
    "catalog-differs",
    at,
    (place) => `${place} has ${what} than "${id}" of the catalog.`,
  );
}

/** The format that a schema names, or that its pattern makes. */
function formatKey(conjuncts: readonly Conjunct[], context: TextContext): string | undefined {
  const { vocabulary } = context;
  const first = (keyword: string): { readonly text: string; readonly at: Pointer } | undefined =>
    conjuncts.flatMap(({ schema, at }) => {
      const text = schema[keyword];
      return typeof text === "string" ? [{ text, at: [...at, keyword] }] : [];
    })[0];
  const own = first("x-format");
  const pattern = first("pattern");
  const named = first("format");
  const known = vocabulary.namedFormat((own ?? named)?.text ?? "");
  if (
    known !== undefined &&
    (pattern === undefined || pattern.text === known.pattern || named !== undefined)
  ) {
    if (pattern !== undefined && pattern.text !== known.pattern) dropped(pattern, context);
    return vocabulary.addFormat(known);
  }
  if (pattern !== undefined && vocabulary.toldFormat(own?.text ?? "") !== undefined) {
    const message = `another pattern than "${own?.text}" of the catalog`;
    context.findings.report("catalog-differs", pattern.at, (place) => `${place} is ${message}.`);
  }
  if (named !== undefined && own === undefined) dropped(named, context);
  if (pattern === undefined) {
    if (own !== undefined && isKebabName(own.text)) return vocabulary.mentionFormat(own.text);
    return undefined;
  }
  return patternKey(
    pattern,
    { conjuncts, name: isKebabName(own?.text ?? "") ? own?.text : undefined },
    context,
  );
}

function dropped({ at }: { readonly at: Pointer }, { findings }: TextContext): void {
  findings.report("dropped-limit", at, (place) => `${place} cannot be kept.`);
}

function patternKey(
  pattern: { readonly text: string; readonly at: Pointer },
  from: { readonly conjuncts: readonly Conjunct[]; readonly name: string | undefined },
  { findings, vocabulary }: TextContext,
): string | undefined {
  const problem = patternProblem(pattern.text);
  const isClean = pattern.text.length <= 500 && !/[\p{Cc}\p{Cs}]/u.test(pattern.text);
  if (problem !== undefined || !isClean) {
    const why = problem?.message ?? "It is too long, or has control characters.";
    findings.report("unsafe-pattern", pattern.at, (place) => `${place} cannot be a format: ${why}`);
    return undefined;
  }
  const examples = from.conjuncts
    .flatMap(({ schema }) =>
      Array.isArray(schema["examples"]) ? (schema["examples"] as readonly Json[]) : [],
    )
    .flatMap((example) => example);
  const regex = new RegExp(pattern.text, "u");
  const shown = examples.find(
    (text): text is string => typeof text === "string" && isShown(text) && regex.test(text),
  );
  const example = shown ?? exampleOfPattern(pattern.text);
  if (example === undefined || !isShown(example) || !regex.test(example)) {
    findings.report(
      "unsafe-pattern",
      pattern.at,
      (place) => `${place} cannot be a format: no example of it was found.`,
    );
    return undefined;
  }
  const name = from.name === undefined ? {} : { name: from.name };
  return vocabulary.addFormat({ ...name, pattern: pattern.text, example });
}

/** An example is text for people, on one line. */
function isShown(text: string): boolean {
  return text !== "" && text.length <= 200 && !/[\p{Cc}\p{Cs}]/u.test(text);
}
