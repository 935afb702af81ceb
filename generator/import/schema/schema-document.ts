import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import { singular } from "../../base/singular.ts";
import { pascalCase } from "../words.ts";
import { parsePointer, type Pointer } from "./pointer.ts";

/** What a reference leads to. */
export interface Target {
  readonly schema: Json;
  readonly at: Pointer;
  /** A name for it, from where it stands. */
  readonly name: string | undefined;
}

/** Where schemas keep the definitions that they refer to. */
const DEFINITIONS: ReadonlySet<string> = new Set(["$defs", "definitions", "schemas"]);

/** One schema with what its references lead to. References never leave it: no other file is read. */
export class SchemaDocument {
  readonly root: Json;
  /** True if keywords beside a `$ref` count: not before the draft 2019-09. */
  readonly refSiblings: boolean;
  readonly #byName = new Map<string, Pointer>();

  constructor(root: Json) {
    this.root = root;
    const draft = isJsonObject(root) ? root["$schema"] : undefined;
    this.refSiblings = !(typeof draft === "string" && /draft-0[3-7]/u.test(draft));
    if (!isJsonObject(root)) return;
    for (const keyword of ["$defs", "definitions"]) {
      const definitions = root[keyword];
      if (!isJsonObject(definitions)) continue;
      for (const [name, schema] of Object.entries(definitions)) {
        if (isJsonObject(schema)) this.#index(schema, [keyword, name]);
      }
    }
  }

  /** What a reference such as `#/$defs/Name` or `#name` leads to; undefined if to nothing here. */
  resolve(reference: string): Target | undefined {
    const named = this.#byName.get(reference);
    const [base, fragment] = splitAt(reference, "#");
    const own = isJsonObject(this.root) ? (this.root["$id"] ?? this.root["id"]) : undefined;
    const isLocal = base === "" || base === own || `${base}#` === own;
    const at =
      named ?? (isLocal && fragment !== undefined ? parsePointer(decoded(fragment)) : undefined);
    return at === undefined ? undefined : this.#at(at);
  }

  #at(at: Pointer): Target | undefined {
    let schema: Json | undefined = this.root;
    for (const part of at) {
      if (isJsonObject(schema)) schema = Object.hasOwn(schema, part) ? schema[part] : undefined;
      else if (Array.isArray(schema)) schema = (schema as readonly Json[])[Number(part)];
      else schema = undefined;
    }
    return schema === undefined ? undefined : { schema, at, name: nameAt(at) };
  }

  #index(schema: JsonObject, at: Pointer): void {
    const { $anchor, $id, id } = schema;
    if (typeof $anchor === "string") this.#byName.set(`#${$anchor}`, at);
    for (const name of [$id, id]) if (typeof name === "string") this.#byName.set(name, at);
  }
}

function nameAt(at: Pointer): string | undefined {
  const last = at.at(-1);
  if (last === undefined) return undefined;
  if (last === "items") {
    const list = at.at(-2);
    return typeof list === "string" ? pascalCase(singular(list)) : undefined;
  }
  const text = String(last);
  return DEFINITIONS.has(String(at.at(-2))) ? text : pascalCase(text);
}

function splitAt(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
