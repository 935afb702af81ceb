import { isJsonObject, type Json, type JsonObject } from "./json-schema.ts";
import type { RoutedSchema } from "./routed-schema.ts";
import { referenced } from "./schemas.ts";

/** A field of an object, its schema written already. */
export interface FieldCode {
  readonly key: string;
  readonly required: boolean;
  readonly code: string;
}

/** Least and most, where there is one. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

/**
 * How a library writes schemas as expressions of JavaScript. What a method is given and calls `code`
 * is such an expression; `pattern` is the name of a constant that holds a regular expression.
 */
export interface Dialect {
  /** Statements at the top of the module. */
  readonly head: string;
  /** An object that may have other fields too. */
  readonly object: (fields: readonly FieldCode[]) => string;
  readonly array: (code: string, bounds: Bounds) => string;
  readonly text: (pattern: string | undefined) => string;
  readonly number: (bounds: Bounds) => string;
  readonly boolean: () => string;
  readonly codes: (codes: readonly string[]) => string;
  readonly nullable: (code: string) => string;
  readonly anyOf: (codes: readonly string[]) => string;
  readonly allOf: (codes: readonly string[]) => string;
  /** Anything but null, the empty text and the empty list. */
  readonly filled: () => string;
  /** A use of what is defined under this name; the name itself if it is not given. */
  readonly reference?: (name: string) => string;
  /** The statement that defines a name; a constant if it is not given. */
  readonly definition?: (name: string, code: string) => string;
}

/** All definitions that the messages need, as statements, each after those that it refers to. */
export function schemaCode({ $defs, messages }: RoutedSchema, dialect: Dialect): string {
  const writer = new Writer($defs, dialect);
  for (const { name } of messages) writer.define(name);
  return dialect.head + writer.statements.join("");
}

class Writer {
  readonly statements: string[] = [];
  readonly #patterns = new Map<string, string>();
  readonly #names = new Map<string, "open" | "written">();
  readonly #$defs: RoutedSchema["$defs"];
  readonly #dialect: Dialect;

  constructor($defs: RoutedSchema["$defs"], dialect: Dialect) {
    this.#$defs = $defs;
    this.#dialect = dialect;
  }

  define(name: string): void {
    if (this.#names.get(name) === "written") return;
    if (this.#names.has(name)) throw new Error(`"${name}" holds itself, which no peer is told yet`);
    const schema = this.#$defs[name];
    if (schema === undefined) throw new Error(`"${name}" is not defined`);
    this.#names.set(name, "open");
    const code = this.#code(schema);
    const { definition = constant } = this.#dialect;
    this.statements.push(definition(name, code));
    this.#names.set(name, "written");
  }

  #code(schema: JsonObject): string {
    const { allOf, ...rest } = schema;
    if (Array.isArray(allOf)) {
      return this.#dialect.allOf(
        [rest, ...allOf.filter(isJsonObject)].map((all) => this.#code(all)),
      );
    }
    const { type } = schema;
    if (!Array.isArray(type)) return this.#notNull(schema);
    const [one, ...others] = type.filter((name) => name !== "null");
    if (one === undefined || others.length > 0) throw unknownSchema(schema);
    return this.#dialect.nullable(this.#notNull({ ...schema, type: one }));
  }

  #notNull(schema: JsonObject): string {
    const { $ref, anyOf, not, type } = schema;
    if (typeof $ref === "string") return this.#reference(referenced($ref));
    if (Array.isArray(anyOf)) {
      return this.#dialect.anyOf(anyOf.filter(isJsonObject).map((any) => this.#code(any)));
    }
    if (isJsonObject(not) && JSON.stringify(not) === '{"enum":[null,"",[]]}') {
      return this.#dialect.filled();
    }
    if (type === "object") return this.#object(schema);
    if (type === "array") return this.#array(schema);
    if (type === "string") return this.#text(schema);
    if (type === "boolean") return this.#dialect.boolean();
    if (type !== "number") throw unknownSchema(schema);
    return this.#dialect.number(bounds(schema["minimum"], schema["maximum"]));
  }

  #reference(name: string): string {
    this.define(name);
    return this.#dialect.reference?.(name) ?? name;
  }

  #object({ properties, required }: JsonObject): string {
    const fields = isJsonObject(properties) ? Object.entries(properties) : [];
    const names = Array.isArray(required) ? required : [];
    return this.#dialect.object(
      fields.map(([key, field]) => ({
        key,
        required: names.includes(key),
        code: isJsonObject(field) ? this.#code(field) : "",
      })),
    );
  }

  #array(schema: JsonObject): string {
    const { items = null, minItems, maxItems } = schema;
    if (!isJsonObject(items)) throw unknownSchema(schema);
    return this.#dialect.array(this.#code(items), bounds(minItems, maxItems));
  }

  #text({ pattern, enum: values, const: constant }: JsonObject): string {
    if (Array.isArray(values)) return this.#dialect.codes(values.filter(isText));
    if (typeof constant === "string") return this.#dialect.codes([constant]);
    return this.#dialect.text(typeof pattern === "string" ? this.#pattern(pattern) : undefined);
  }

  #pattern(source: string): string {
    const known = this.#patterns.get(source);
    if (known !== undefined) return known;
    const name = `pattern${this.#patterns.size}`;
    this.#patterns.set(source, name);
    this.statements.push(constant(name, String(new RegExp(source, "u"))));
    return name;
  }
}

function bounds(least: Json | undefined, most: Json | undefined): Bounds {
  return {
    ...(typeof least === "number" ? { least } : {}),
    ...(typeof most === "number" ? { most } : {}),
  };
}

function isText(value: Json): value is string {
  return typeof value === "string";
}

function constant(name: string, code: string): string {
  return `const ${name} = ${code};\n`;
}

function unknownSchema(schema: JsonObject): Error {
  return new Error(`the bench does not know schemas like ${JSON.stringify(schema).slice(0, 200)}`);
}
