import type { Catalog } from "../catalog/catalog.ts";
import { standardFormat } from "./standard-formats.ts";

/** Codes and their meanings, in the order of the schema. */
export type Codes = ReadonlyMap<string, string | null>;

/** A value set that fields are bound to, before it has a name for good. */
export interface ValueSetDraft {
  /** As the catalog knows it, `Race` or `Results.OrderStatus`, where the schema says so. */
  readonly id?: string;
  /** A name that the schema has for it, though not as a value set. */
  readonly name?: string;
  readonly description?: string;
  readonly binding: "closed" | "open";
  readonly source: "published" | "standard" | "inferred";
  readonly standard?: { readonly name: string; readonly url?: string };
  /** None where the schema only names the set, or the standard keeps the codes. */
  readonly codes?: Codes;
}

/** A format that fields have, before it has a name for good. */
export interface FormatDraft {
  /** As the catalog knows it, where the schema says so. */
  readonly name?: string;
  readonly description?: string;
  readonly pattern: string;
  readonly checker?: NonNullable<ReturnType<typeof standardFormat>>["checker"];
  readonly example: string;
}

interface Told {
  /** By id. */
  readonly valueSets: ReadonlyMap<string, ValueSetDraft>;
  /** By name. */
  readonly formats: ReadonlyMap<string, FormatDraft>;
}

/** Value sets and formats, by keys that are equal exactly for what is one and the same. */
export class Vocabulary {
  readonly valueSets = new Map<string, ValueSetDraft>();
  readonly formats = new Map<string, FormatDraft>();
  /** Names of formats that a schema has, and of which it does not say how they are written. */
  readonly mentionedFormats = new Set<string>();
  readonly #catalog: Catalog | undefined;
  readonly #told: Told;

  /** `told` is what a file beside the schemas says of all of them, used or not. */
  constructor(
    catalog: Catalog | undefined,
    told: Told = { valueSets: new Map(), formats: new Map() },
  ) {
    this.#catalog = catalog;
    this.#told = told;
    for (const [id, draft] of told.valueSets) this.valueSets.set(id, draft);
    for (const [name, draft] of told.formats) this.formats.set(name, draft);
  }

  /** The value set as it was told, which says more than any schema. */
  toldSet(key: string): ValueSetDraft | undefined {
    return this.#told.valueSets.get(key);
  }

  /** The format as it was told. */
  toldFormat(key: string): FormatDraft | undefined {
    return this.#told.formats.get(key);
  }

  /** True if the definitions have it already, so that it is not written. */
  isKnownSet(id: string): boolean {
    return this.#catalog?.valueSets.has(id) ?? false;
  }

  isKnownFormat(name: string): boolean {
    return this.#catalog?.formats.has(name) ?? false;
  }

  /** Names that new value sets cannot take. */
  get knownSets(): Iterable<{ readonly name: string; readonly model?: string }> {
    return this.#catalog?.valueSets.values() ?? [];
  }

  addValueSet(draft: ValueSetDraft): string {
    const id = draft.id ?? this.#sameSet(draft);
    const key =
      id ?? JSON.stringify([draft.name ?? "", draft.binding, [...(draft.codes?.keys() ?? [])]]);
    if (this.#told.valueSets.has(key)) return key;
    const before = this.valueSets.get(key);
    if (before?.codes === undefined || this.#size(draft) > before.codes.size)
      this.valueSets.set(key, { ...before, ...draft, ...(id === undefined ? {} : { id }) });
    return key;
  }

  addFormat(draft: FormatDraft): string {
    const name = draft.name ?? this.#sameFormat(draft.pattern);
    const key = name ?? draft.pattern;
    if (!this.formats.has(key))
      this.formats.set(key, { ...draft, ...(name === undefined ? {} : { name }) });
    return key;
  }

  /** A format of which another schema may say how it is written. */
  mentionFormat(name: string): string {
    this.mentionedFormats.add(name);
    return name;
  }

  /** The format of that name: of the definitions, as it was told, else one that validators have a check for. */
  namedFormat(name: string): FormatDraft | undefined {
    const known = this.#catalog?.formats.get(name) ?? this.#told.formats.get(name);
    if (known !== undefined) return known;
    const standard = standardFormat(name);
    return standard === undefined ? undefined : { name, ...standard };
  }

  #size(draft: ValueSetDraft): number {
    return draft.codes?.size ?? 0;
  }

  /** A set of the definitions with the same codes. */
  #sameSet({ binding, codes }: ValueSetDraft): string | undefined {
    if (codes === undefined) return undefined;
    const sets = [...(this.#catalog?.valueSets.values() ?? [])];
    return sets.find(
      (set) =>
        set.model === undefined &&
        set.binding === binding &&
        set.codes.length === codes.size &&
        set.codes.every(({ code }) => codes.has(code)),
    )?.id;
  }

  #sameFormat(pattern: string): string | undefined {
    const formats = [...(this.#catalog?.formats.values() ?? [])];
    return formats.find((format) => format.pattern === pattern)?.name;
  }
}
