import { didYouMean } from "../../base/did-you-mean.ts";
import { isJsonObject, type Json } from "../../base/json.ts";
import { isFieldName } from "../../definition/names.ts";
import { isTooLong } from "../clean-text.ts";
import type { Facts, Notes, ObjectShape, Shape, ShapeField } from "../shape.ts";
import { Conjuncts, partsOf, type Conjunct } from "./conjuncts.ts";
import { withFormerName } from "./former-names.ts";
import { itemCounts } from "./item-counts.ts";
import { adjustmentsOf, notesOf } from "./notes.ts";
import type { Pointer } from "./pointer.ts";
import { checkKeywords, rulesIn } from "./object-keywords.ts";
import type { SchemaDocument, Target } from "./schema-document.ts";
import { textLimits, type TextContext, type TextLimits } from "./text-limits.ts";
import { typeOf } from "./type-of.ts";

/** What the schemas for one value say of it. */
export interface SchemaNode extends TextLimits {
  readonly shape: Shape;
  readonly nullable: boolean;
  readonly notes: Notes;
  readonly adjustments: ReadonlyMap<string, Notes>;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface ReaderContext extends TextContext {
  readonly document: SchemaDocument;
  /** Names of definitions that only say where the object stands. */
  readonly placed: ReadonlySet<string>;
}

/** Schemas and references inside one another: far beyond any message, far below what a stack bears. */
const MAX_DEPTH = 256;

/** Fields that are read of one schema. */
const MAX_FIELDS = 100_000;

/** What is being read: a field, and the definition that describes it. */
interface Reading {
  readonly field: string;
  readonly definition?: { readonly key: string; readonly name: string | undefined };
}

/** Turns schemas into shapes. Nothing is dropped without a diagnostic. */
export class SchemaReader {
  readonly #context: ReaderContext;
  readonly #conjuncts: Conjuncts;
  readonly #definitions = new Map<string, SchemaNode | "open">();
  /** Objects that are being read, by their definitions: they may hold themselves. */
  readonly #open = new Map<string, ObjectShape>();
  #depth = 0;
  #fields = 0;

  constructor(context: ReaderContext) {
    this.#context = context;
    this.#conjuncts = new Conjuncts(context.document, context.findings);
  }

  /** The message that the root of the file describes. */
  message(): ObjectShape | undefined {
    const { root } = this.#context.document;
    const { findings } = this.#context;
    if (!isJsonObject(root)) {
      findings.report("not-a-schema", [], (place) => `${place} is no schema object.`);
      return undefined;
    }
    const node = this.#read([{ schema: root, at: [], orNull: false }], { field: "" });
    if (node === undefined || node.shape.kind === "object") return node?.shape as ObjectShape;
    findings.report("not-an-object", [], () => "The schema of a message must describe an object.");
    return undefined;
  }

  #read(roots: readonly Conjunct[], reading: Reading): SchemaNode | undefined {
    const { findings } = this.#context;
    const at = roots[0]?.at ?? [];
    if (this.#depth > MAX_DEPTH) {
      findings.report("too-deep", at, () => `The schema nests more than ${MAX_DEPTH} levels.`);
      return undefined;
    }
    this.#depth += 1;
    const alias = this.#conjuncts.aliasOf(roots);
    const node =
      alias === undefined
        ? this.#build(this.#conjuncts.expand(roots), roots, reading)
        : withNotes(this.#definition(alias.target, reading.field), alias.notes, alias.orNull);
    this.#depth -= 1;
    return node;
  }

  /** What a definition describes, read once. */
  #definition(target: Target, field: string): SchemaNode | undefined {
    const key = JSON.stringify(target.at);
    const known = this.#definitions.get(key);
    const open = this.#open.get(key);
    if (known !== undefined && known !== "open") return known;
    if (open !== undefined) return nodeOf(open);
    const { findings } = this.#context;
    if (known === "open" || target.at.length === 0 || !isJsonObject(target.schema)) {
      findings.report(
        "bad-reference",
        target.at,
        (place) =>
          `The definition at ${place} refers to itself, and is no object that can hold itself.`,
      );
      return undefined;
    }
    this.#definitions.set(key, "open");
    const root = { schema: target.schema, at: target.at, orNull: false };
    const node = this.#read([root], { field, definition: { key, name: target.name } });
    this.#open.delete(key);
    if (node === undefined) this.#definitions.delete(key);
    else this.#definitions.set(key, node);
    return node;
  }

  #build(
    conjuncts: readonly Conjunct[],
    roots: readonly Conjunct[],
    reading: Reading,
  ): SchemaNode | undefined {
    const at = roots[0]?.at ?? [];
    const { findings } = this.#context;
    const type = typeOf(conjuncts, at, findings);
    if (type === undefined) return undefined;
    for (const conjunct of conjuncts) checkKeywords(conjunct, type.name, findings);
    const shape = this.#shape(conjuncts, { roots, reading, type: type.name });
    if (shape === undefined) return undefined;
    const item = shape.kind === "list" ? shape.of : shape;
    const isText = item.kind === "scalar" && item.name === "String";
    const inner = shape.kind === "list" ? itemsOf(conjuncts) : [];
    const where = { at, field: reading.field, name: reading.definition?.name };
    const texts = shape.kind === "list" ? this.#conjuncts.expand(inner) : conjuncts;
    const limits = isText ? textLimits(texts, where, this.#context) : {};
    const node = nodeOf(shape);
    return withNotes(
      {
        ...node,
        ...limits,
        ...itemCounts(
          shape,
          conjuncts.map(({ schema }) => schema),
        ),
        nullable: type.nullable,
      },
      conjuncts,
      false,
    );
  }

  #shape(
    conjuncts: readonly Conjunct[],
    from: { readonly roots: readonly Conjunct[]; readonly reading: Reading; readonly type: string },
  ): Shape | undefined {
    switch (from.type) {
      case "object":
        return this.#object(conjuncts, from);
      case "array":
        return this.#list(conjuncts, from);
      case "string":
        return { kind: "scalar", name: "String" };
      case "boolean":
        return { kind: "scalar", name: "Boolean" };
      default:
        return { kind: "scalar", name: "Number" };
    }
  }

  #object(
    conjuncts: readonly Conjunct[],
    { roots, reading }: { readonly roots: readonly Conjunct[]; readonly reading: Reading },
  ): ObjectShape {
    const at = roots[0]?.at ?? [];
    const fields = new Map<string, ShapeField>();
    const { findings } = this.#context;
    const { description } = combinedNotes(conjuncts);
    const name = reading.definition?.name;
    const base = this.#base(roots, reading.field);
    const shape: ObjectShape = {
      kind: "object",
      fields,
      rules: rulesIn(conjuncts, findings),
      ...(description === undefined ? {} : { description }),
      ...(name === undefined ? {} : { name }),
      ...(name !== undefined && this.#context.placed.has(name) ? { placed: true } : {}),
      ...(base === undefined ? {} : { base }),
    };
    if (reading.definition !== undefined) this.#open.set(reading.definition.key, shape);
    const properties = this.#properties(conjuncts);
    if (properties.size === 0)
      findings.report("empty-object", at, (place) => `${place} is an object without properties.`);
    const required = this.#required(conjuncts, properties);
    const names = new Set(properties.keys());
    for (const [property, schemas] of properties) {
      const field = this.#field(property, schemas, required);
      if (field !== undefined) fields.set(property, withFormerName(field, schemas, names));
    }
    return shape;
  }

  #properties(conjuncts: readonly Conjunct[]): ReadonlyMap<string, readonly Conjunct[]> {
    const { findings } = this.#context;
    const found = new Map<string, Conjunct[]>();
    for (const { schema, at } of conjuncts.toReversed()) {
      const { properties = {} } = schema;
      const place = [...at, "properties"];
      if (!isJsonObject(properties)) {
        findings.report("not-a-schema", place, (text) => `${text} must be an object.`);
        continue;
      }
      for (const [name, property] of Object.entries(properties)) {
        const here = [...place, name];
        if (!isFieldName(name)) {
          findings.report("bad-name", here, (text) => `${text} is no name for a field.`);
        } else if (!isJsonObject(property)) {
          findings.report("not-a-schema", here, (text) => `${text} is no schema object.`);
        } else {
          const own = { schema: property, at: here, orNull: false };
          found.set(name, [own, ...(found.get(name) ?? [])]);
        }
      }
    }
    return found;
  }

  #required(
    conjuncts: readonly Conjunct[],
    properties: ReadonlyMap<string, unknown>,
  ): ReadonlySet<string> {
    const { findings } = this.#context;
    const required = new Set<string>();
    for (const { schema, at } of conjuncts) {
      const names = schema["required"] ?? [];
      const place = [...at, "required"];
      if (!Array.isArray(names)) {
        findings.report("not-a-schema", place, (text) => `${text} must be a list of names.`);
        continue;
      }
      for (const [index, name] of (names as readonly Json[]).entries()) {
        if (typeof name === "string") required.add(name);
        if (typeof name === "string" && (properties.has(name) || !isFieldName(name))) continue;
        const hint =
          typeof name === "string" ? (didYouMean(name, [...properties.keys()]) ?? "") : "";
        findings.report("required-without-property", [...place, index], (text) =>
          `${text} requires ${typeof name === "string" ? JSON.stringify(name) : "something"}, which is not among the properties. ${hint}`.trimEnd(),
        );
      }
    }
    return required;
  }

  #field(
    name: string,
    schemas: readonly Conjunct[],
    required: ReadonlySet<string>,
  ): ShapeField | undefined {
    const { findings } = this.#context;
    const [{ at } = { at: [] as Pointer }] = schemas;
    this.#fields += 1;
    if (this.#fields > MAX_FIELDS) {
      if (this.#fields === MAX_FIELDS + 1)
        findings.report("too-many", at, () => `The schema has more than ${MAX_FIELDS} fields.`);
      return undefined;
    }
    const node = this.#read(schemas, { field: name });
    if (node === undefined) return undefined;
    const { shape, notes, adjustments, constant, values, format, minItems, maxItems } = node;
    this.#checkTexts(schemas);
    const isRequired = required.has(name);
    this.#checkNullability(node, isRequired, at);
    const facts: Facts = {
      ...notes,
      required: isRequired ? "always" : "never",
      ...(values === undefined ? {} : { values }),
      ...(format === undefined ? {} : { format }),
      ...(minItems === undefined ? {} : { minItems }),
      ...(maxItems === undefined ? {} : { maxItems }),
    };
    return { name, shape, facts, adjustments, ...(constant === undefined ? {} : { constant }) };
  }

  #list(
    conjuncts: readonly Conjunct[],
    { roots, reading }: { readonly roots: readonly Conjunct[]; readonly reading: Reading },
  ): Shape | undefined {
    const at = roots[0]?.at ?? [];
    const { findings } = this.#context;
    const items = itemsOf(conjuncts);
    if (items.every(({ schema }) => Object.keys(schema).length === 0)) {
      findings.report(
        "untyped-items",
        at,
        (place) => `${place} does not say what the list holds; it is taken as text.`,
      );
      return { kind: "list", of: { kind: "scalar", name: "String" } };
    }
    const of = this.#read(items, { field: reading.field })?.shape;
    if (of?.kind !== "list") return of && { kind: "list", of };
    findings.report(
      "unsupported-type",
      at,
      (place) => `${place} is a list of lists, which no field can hold.`,
    );
    return undefined;
  }

  /** The definition that an object adds to. */
  #base(roots: readonly Conjunct[], field: string): ObjectShape | undefined {
    for (const { schema, at } of roots) {
      const own = { schema, at, orNull: false };
      const isPlain = schema["$ref"] !== undefined;
      for (const part of [...(isPlain ? [own] : []), ...partsOf(schema, "allOf", at)]) {
        const { $ref } = part.schema;
        const target = typeof $ref === "string" ? this.#context.document.resolve($ref) : undefined;
        const shape = target === undefined ? undefined : this.#definition(target, field)?.shape;
        if (shape?.kind === "object") return shape;
      }
    }
    return undefined;
  }

  #checkTexts(schemas: readonly Conjunct[]): void {
    const { findings } = this.#context;
    for (const { schema, at } of schemas) {
      const { title, description } = schema;
      if (title !== undefined && description !== undefined)
        findings.report(
          "two-texts",
          [...at, "title"],
          () => `The field has a title beside its description: ${JSON.stringify(at.at(-1))}.`,
        );
      if (typeof description === "string" && isTooLong(description))
        findings.report(
          "long-text",
          [...at, "description"],
          (place) => `${place} is cut to 200 characters.`,
        );
    }
  }

  /** In a definition a scalar may be null exactly when it is not required, all else never. */
  #checkNullability({ nullable, shape }: SchemaNode, required: boolean, at: Pointer): void {
    const expected = shape.kind === "scalar" && !required;
    if (nullable === expected) return;
    this.#context.findings.report(
      "nullability-differs",
      at,
      (place) =>
        `${place} ${nullable ? "may" : "may not"} be null in the schema; in a definition it ${expected ? "may" : "may not"}.`,
    );
  }
}

function itemsOf(conjuncts: readonly Conjunct[]): readonly Conjunct[] {
  return conjuncts.flatMap(({ schema, at }) => {
    const { items } = schema;
    return isJsonObject(items) ? [{ schema: items, at: [...at, "items"], orNull: false }] : [];
  });
}

function nodeOf(shape: Shape): SchemaNode {
  return { shape, nullable: false, notes: {}, adjustments: new Map() };
}

/** The node with what is said around it: the outermost words win. */
function withNotes(
  node: SchemaNode | undefined,
  conjuncts: readonly Conjunct[],
  orNull: boolean,
): SchemaNode | undefined {
  if (node === undefined) return undefined;
  const adjustments = new Map(node.adjustments);
  for (const { schema } of conjuncts.toReversed())
    for (const [path, notes] of adjustmentsOf(schema))
      adjustments.set(path, { ...adjustments.get(path), ...notes });
  const notes = { ...node.notes, ...combinedNotes(conjuncts) };
  return { ...node, notes, adjustments, nullable: node.nullable || orNull };
}

function combinedNotes(conjuncts: readonly Conjunct[]): Notes {
  return conjuncts
    .toReversed()
    .reduce<Notes>((all, { schema }) => ({ ...all, ...notesOf(schema) }), {});
}
