import type { Span } from "../base/source.ts";

export interface Code {
  readonly code: string;
  readonly meaning?: string;
}

/** The codes that a field may hold, in the order of the definition. */
export interface ValueSet {
  readonly kind: "valueSet";
  /** Unique in the catalog: `Race`, or `Results.OrderStatus` for one that a model owns. */
  readonly id: string;
  /** `Race`, `OrderStatus`. */
  readonly name: string;
  readonly model?: string;
  readonly description: string;
  /** `closed`: only these codes. `open`: these, and others are tolerated. */
  readonly binding: "closed" | "open";
  /** Whether the vendor states the list, a standard defines it, or we read it off messages. */
  readonly source: "published" | "standard" | "inferred";
  readonly standard?: { readonly name: string; readonly url?: string };
  /** None where the standard keeps a list that is too long to repeat, or that it does not share. */
  readonly codes: readonly Code[];
  /** Name of the package that the codes were read from. */
  readonly codesFrom?: string;
  readonly span: Span;
}

/** Whether the codes are listed here. Otherwise the set only names the standard that keeps them. */
export function listsCodes(set: ValueSet): boolean {
  return set.codes.length > 0;
}
