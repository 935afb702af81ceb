import type { Diagnostic } from "../base/diagnostic.ts";
import { didYouMean } from "../base/did-you-mean.ts";
import { isJsonObject, type Json, type JsonObject } from "../base/json.ts";
import type { SourceFile } from "../base/source.ts";
import type { ScalarName } from "../catalog/field.ts";
import { isFieldName } from "../definition/names.ts";
import type { ImportCode } from "./codes.ts";
import { finding } from "./finding.ts";
import { locate } from "./locate.ts";
import type { ObjectShape, Shape, ShapeField } from "./shape.ts";

/** Keywords that definitions can hold for any type, and those that are about the schema as a file. */
const KEYWORDS = ["$schema", "$id", "$comment", "type", "title", "description"];

/** Keywords that say something of one type only. */
const KEYWORDS_OF: Readonly<Record<string, readonly string[]>> = {
  object: ["properties", "required"],
  array: ["items"],
};

const SCALARS: Readonly<Record<string, ScalarName>> = {
  string: "String",
  number: "Number",
  integer: "Number",
  boolean: "Boolean",
};

/** How deep a schema may nest: far beyond any message, far below what recursion can bear. */
const MAX_DEPTH = 64;

type Pointer = readonly (string | number)[];

/** One JSON Schema as the shape of a message. Nothing is dropped without a diagnostic. */
export function parseSchema(file: SourceFile): {
  readonly message?: ObjectShape;
  readonly title?: string;
  readonly diagnostics: readonly Diagnostic[];
} {
  const reader = new SchemaReader(file);
  let root: Json;
  try {
    root = JSON.parse(file.text) as Json;
  } catch {
    reader.report("invalid-json", [], "The file is not JSON.");
    return { diagnostics: reader.diagnostics };
  }
  const shape = reader.shape(root, []);
  const title =
    isJsonObject(root) && typeof root["title"] === "string" ? { title: root["title"] } : {};
  if (shape !== undefined && shape.kind !== "object") {
    reader.report("not-an-object", [], "The schema of a message must describe an object.");
  }
  return {
    ...(shape?.kind === "object" ? { message: shape } : {}),
    ...title,
    diagnostics: reader.diagnostics,
  };
}

class SchemaReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  report(code: ImportCode, at: Pointer, message: string): void {
    this.diagnostics.push(finding(code, locate(this.#file, at), message));
  }

  shape(schema: Json | undefined, at: Pointer): Shape | undefined {
    if (!isJsonObject(schema)) {
      this.report("not-a-schema", at, `"${show(at)}" is no schema object.`);
      return undefined;
    }
    if (at.length > MAX_DEPTH * 2) {
      this.report("too-deep", at, `The schema nests more than ${MAX_DEPTH} levels.`);
      return undefined;
    }
    const type = this.#type(schema, at);
    this.#refuseUnknownKeywords(schema, type, at);
    if (type === undefined) return undefined;
    if (type === "object") return this.#object(schema, at);
    if (type === "array") return this.#list(schema, at);
    const name = SCALARS[type];
    return name === undefined ? undefined : { kind: "scalar", name };
  }

  /** The type beside null, if it is exactly one that a field can have. */
  #type(schema: JsonObject, at: Pointer): string | undefined {
    const types = (
      Array.isArray(schema["type"]) ? schema["type"] : [schema["type"]]
    ) as readonly Json[];
    const named = types.filter((type) => type !== "null");
    const [only] = named;
    if (
      named.length === 1 &&
      typeof only === "string" &&
      (Object.hasOwn(SCALARS, only) || only === "object" || only === "array")
    ) {
      return only;
    }
    const { type } = schema;
    // References and alternatives stand where the type should be.
    const instead = Object.keys(schema).find((keyword) => !KEYWORDS.includes(keyword));
    const message =
      type !== undefined
        ? `"${show([...at, "type"])}" is ${JSON.stringify(type)}, which no field can hold.`
        : instead === undefined
          ? `"${show(at)}" has no "type".`
          : `"${show(at)}" has no "type", and its "${instead}" cannot be imported.`;
    this.report("unsupported-type", type === undefined ? at : [...at, "type"], message);
    return undefined;
  }

  #object(schema: JsonObject, at: Pointer): ObjectShape {
    const { properties = {} } = schema;
    if (!isJsonObject(properties)) {
      this.report(
        "not-a-schema",
        [...at, "properties"],
        `"${show([...at, "properties"])}" must be an object.`,
      );
      return { kind: "object", fields: new Map() };
    }
    if (Object.keys(properties).length === 0) {
      this.report("empty-object", at, `"${show(at)}" is an object without properties.`);
    }
    const required = this.#required(schema, properties, at);
    const fields = new Map<string, ShapeField>();
    for (const [name, property] of Object.entries(properties)) {
      const place = [...at, "properties", name];
      if (!isFieldName(name)) {
        this.report("bad-name", place, `"${show(place)}" is no name for a field.`);
        continue;
      }
      const shape = this.shape(property, place);
      if (shape === undefined) continue;
      if (isJsonObject(property) && "title" in property && "description" in property) {
        this.report(
          "two-texts",
          [...place, "title"],
          `"${show(place)}" has a title beside its description.`,
        );
      }
      this.#checkNullability(property, { required: required.has(name), shape }, place);
      fields.set(name, { name, shape, required: required.has(name), ...describe(property) });
    }
    return { kind: "object", fields, ...describe(schema) };
  }

  #required(schema: JsonObject, properties: JsonObject, at: Pointer): ReadonlySet<string> {
    const names = schema["required"] ?? [];
    if (!Array.isArray(names)) {
      this.report(
        "not-a-schema",
        [...at, "required"],
        `"${show([...at, "required"])}" must be a list of names.`,
      );
      return new Set();
    }
    for (const [index, name] of names.entries()) {
      if (typeof name === "string" && Object.hasOwn(properties, name)) continue;
      const hint = didYouMean(String(name), Object.keys(properties)) ?? "";
      const place = [...at, "required", index];
      this.report(
        "required-without-property",
        place,
        `"${show(place)}" requires "${String(name)}", which is not among the properties. ${hint}`.trimEnd(),
      );
    }
    return new Set(names.filter((name) => typeof name === "string"));
  }

  #list(schema: JsonObject, at: Pointer): Shape | undefined {
    const items = schema["items"];
    if (items === undefined || (isJsonObject(items) && Object.keys(items).length === 0)) {
      this.report(
        "untyped-items",
        at,
        `"${show(at)}" does not say what the list holds; it is taken as text.`,
      );
      return { kind: "list", of: { kind: "scalar", name: "String" } };
    }
    const of = this.shape(items, [...at, "items"]);
    if (of === undefined) return undefined;
    if (of.kind === "list") {
      this.report(
        "unsupported-type",
        [...at, "items"],
        `"${show(at)}" is a list of lists, which no field can hold.`,
      );
      return undefined;
    }
    return { kind: "list", of };
  }

  /** In a definition a scalar may be null exactly when it is not required, all else never. */
  #checkNullability(
    property: Json,
    { required, shape }: { readonly required: boolean; readonly shape: Shape },
    at: Pointer,
  ): void {
    const type = isJsonObject(property) ? property["type"] : undefined;
    const nullable = Array.isArray(type) && type.includes("null");
    const expected = shape.kind === "scalar" && !required;
    if (nullable === expected) return;
    this.report(
      "nullability-differs",
      at,
      `"${show(at)}" ${nullable ? "may" : "may not"} be null in the schema; in a definition it ${expected ? "may" : "may not"}.`,
    );
  }

  #refuseUnknownKeywords(schema: JsonObject, type: string | undefined, at: Pointer): void {
    const known = [...KEYWORDS, ...(KEYWORDS_OF[type ?? ""] ?? [])];
    for (const keyword of Object.keys(schema)) {
      // Without a type, what it would allow is unknown: that there is none was reported.
      if (known.includes(keyword) || type === undefined) continue;
      const place = [...at, keyword];
      this.report("unsupported-keyword", place, `The keyword "${show(place)}" cannot be imported.`);
    }
  }
}

/** A JSON Pointer, as the specification of JSON Schema writes it. */
function show(at: Pointer): string {
  return (
    at.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("") || "/"
  );
}

/** What a schema says for people: its description, else its title. */
function describe(schema: Json): { readonly description?: string } {
  if (!isJsonObject(schema)) return {};
  const texts = [schema["description"], schema["title"]];
  const text = texts.find((one): one is string => typeof one === "string" && one.trim() !== "");
  return text === undefined ? {} : { description: text.trim() };
}
