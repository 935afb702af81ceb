import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import type { Findings } from "./findings.ts";
import { isStructural } from "./keywords.ts";
import type { Pointer } from "./pointer.ts";
import { assertedRule } from "./rules.ts";
import type { SchemaDocument, Target } from "./schema-document.ts";

/** One of several schemas that all hold for a value. */
export interface Conjunct {
  readonly schema: JsonObject;
  readonly at: Pointer;
  /** True if null is allowed beside what the schema says. */
  readonly orNull: boolean;
}

/** A reference that says all there is to say of a value, with the notes around it. */
export interface Alias {
  readonly target: Target;
  readonly notes: readonly Conjunct[];
  readonly orNull: boolean;
}

/** How many references and groups may stand inside one another. */
const MAX_STEPS = 64;

/** Takes schemas apart into those that all hold for one value. */
export class Conjuncts {
  readonly #document: SchemaDocument;
  readonly #findings: Findings;

  constructor(document: SchemaDocument, findings: Findings) {
    this.#document = document;
    this.#findings = findings;
  }

  /** The only reference that schemas for one value consist of, if they say nothing else. */
  aliasOf(roots: readonly Conjunct[], steps = 0): Alias | undefined {
    const [only, ...others] = roots.filter(({ schema }) => Object.keys(schema).some(isStructural));
    if (only === undefined || others.length > 0 || steps > MAX_STEPS) return undefined;
    const { schema, at, orNull } = only;
    const keys = Object.keys(schema).filter(isStructural);
    const [key] = keys;
    // Older drafts look at nothing beside a reference.
    if (
      key !== undefined &&
      (keys.length === 1 || (schema["$ref"] !== undefined && !this.#document.refSiblings))
    ) {
      const { $ref } = schema;
      if ($ref !== undefined) {
        const target = typeof $ref === "string" ? this.#document.resolve($ref) : undefined;
        return target === undefined ? undefined : { target, notes: roots, orNull };
      }
      const inner =
        key === "allOf"
          ? partsOf(schema, key, at)
          : key === "anyOf" || key === "oneOf"
            ? partsOf(schema, key, at).filter((part) => !isNull(part.schema))
            : [];
      const hasNull = key !== "allOf" && inner.length < partsOf(schema, key, at).length;
      if (key !== "allOf" && (inner.length !== 1 || !hasNull)) return undefined;
      const found = this.aliasOf(inner, steps + 1);
      const both = [...roots, ...(found?.notes ?? [])];
      return (
        found && { target: found.target, notes: both, orNull: orNull || hasNull || found.orNull }
      );
    }
    return undefined;
  }

  /** All schemas that hold for one value, references followed, the outermost first. */
  expand(roots: readonly Conjunct[]): readonly Conjunct[] {
    const found: Conjunct[] = [];
    const seen = new Set<JsonObject>();
    const visit = (conjunct: Conjunct, steps: number): void => {
      const { schema, at, orNull } = conjunct;
      if (seen.has(schema)) return;
      seen.add(schema);
      if (steps > MAX_STEPS) {
        this.#findings.report("too-deep", at, (place) => `${place} is nested too deep.`);
        return;
      }
      found.push(conjunct);
      for (const next of [
        ...this.#referred(schema, at),
        ...partsOf(schema, "allOf", at).filter((part) => assertedRule(part.schema) === undefined),
        ...["anyOf", "oneOf"].flatMap((keyword) => alternativesBesideNull(schema, keyword, at)),
      ]) {
        visit({ ...next, orNull: orNull || next.orNull }, steps + 1);
      }
    };
    for (const root of roots) visit(root, 0);
    return found;
  }

  #referred(schema: JsonObject, at: Pointer): readonly Conjunct[] {
    const { $ref } = schema;
    if ($ref === undefined) return [];
    const target = typeof $ref === "string" ? this.#document.resolve($ref) : undefined;
    if (target !== undefined && isJsonObject(target.schema))
      return [{ schema: target.schema, at: target.at, orNull: false }];
    this.#findings.report(
      "bad-reference",
      [...at, "$ref"],
      (place) => `The reference at ${place} leads to no schema of this file.`,
    );
    return [];
  }
}

/** The schemas under `allOf`, `anyOf` or `oneOf`. */
export function partsOf(schema: JsonObject, keyword: string, at: Pointer): readonly Conjunct[] {
  const parts = schema[keyword];
  if (!Array.isArray(parts)) return [];
  return (parts as readonly Json[]).flatMap((part, index) =>
    isJsonObject(part) ? [{ schema: part, at: [...at, keyword, index], orNull: false }] : [],
  );
}

/** True if a schema allows null and nothing else. */
export function isNull(schema: JsonObject): boolean {
  return schema["type"] === "null" || schema["const"] === null;
}

/** The one alternative beside null, or the only one there is. */
export function alternativesBesideNull(
  schema: JsonObject,
  keyword: string,
  at: Pointer,
): readonly Conjunct[] {
  const parts = partsOf(schema, keyword, at);
  const others = parts.filter((part) => !isNull(part.schema));
  const [only] = others;
  if (only === undefined || others.length > 1 || assertedRule({ anyOf: [only.schema] })) return [];
  return [{ ...only, orNull: others.length < parts.length }];
}
