import { isJsonObject, type Json, type JsonObject } from "../../base/json.ts";
import type { Findings } from "./findings.ts";
import type { Pointer } from "./pointer.ts";

/** How a text must be written, as the grammar of definitions says. */
export interface TextGrammar {
  readonly pattern: string;
  readonly maxLength: number;
}

/**
 * A place in a `catalog.json`. What stands there must be what is asked for: all else is reported as
 * an error, and something harmless is returned instead, because nothing is written where errors are.
 */
export class CatalogPlace {
  readonly value: Json | undefined;
  readonly at: Pointer;
  readonly #findings: Findings;

  constructor(value: Json | undefined, at: Pointer, findings: Findings) {
    this.value = value;
    this.at = at;
    this.#findings = findings;
  }

  /** What stands under a key, which may be nothing. */
  under(key: string): CatalogPlace {
    const object = isJsonObject(this.value) ? this.value : {};
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    return new CatalogPlace(value, [...this.at, key], this.#findings);
  }

  /** True if something stands here. */
  get isThere(): boolean {
    return this.value !== undefined;
  }

  /** The members of the object that must stand here, their names all accepted by `isName`. */
  entries(isName: (name: string) => boolean): readonly (readonly [string, CatalogPlace])[] {
    const object = this.#object();
    return Object.keys(object).map((name) => {
      const place = this.under(name);
      if (!isName(name)) place.refuse("has a name that definitions do not allow");
      return [name, place] as const;
    });
  }

  /** The items of the list that must stand here. */
  items(): readonly CatalogPlace[] {
    if (!Array.isArray(this.value)) {
      this.refuse("must be a list");
      return [];
    }
    const items = this.value as readonly Json[];
    return items.map((item, index) => new CatalogPlace(item, [...this.at, index], this.#findings));
  }

  /** The text that must stand here, not empty, and written as the grammar says. */
  text({ pattern, maxLength }: TextGrammar): string {
    const { value } = this;
    const isText = typeof value === "string" && value !== "" && value.length <= maxLength;
    if (isText && new RegExp(pattern, "u").test(value)) return value;
    this.refuse("is no text that definitions can have there");
    return "";
  }

  /** The one of some texts that must stand here. */
  choice<Text extends string>(texts: readonly [Text, ...Text[]]): Text {
    const found = texts.find((text) => text === this.value);
    if (found === undefined) this.refuse(`must be one of ${texts.join(", ")}`);
    return found ?? texts[0];
  }

  /** The yes or no that must stand here. */
  flag(): boolean {
    if (typeof this.value !== "boolean") this.refuse("must be true or false");
    return this.value === true;
  }

  /** Reports that this place is not as it must be. */
  refuse(why: string): void {
    this.#findings.report("bad-catalog", this.at, (place) => `${place} ${why}.`);
  }

  #object(): JsonObject {
    if (isJsonObject(this.value)) return this.value;
    this.refuse("must be an object");
    return {};
  }
}
