import { own } from "../own.ts";
import type { PackedModel, PackedValueSet } from "./packed.ts";

/** A code that a field may hold. */
export interface CodeInfo {
  /** As on the wire. */
  readonly code: string;
  /** For people: what the code means, or the code itself where nothing else is said. */
  readonly display: string;
}

/** The codes that fields may hold. */
export interface ValueSetInfo {
  /** `Race`; `Results.OrderStatus` for one that a data model owns. */
  readonly id: string;
  readonly description: string;
  /** `closed`: only these codes. `open`: these, and others are tolerated. */
  readonly binding: "closed" | "open";
  /** Whether the vendor states the list, a standard defines it, or it was read off messages. */
  readonly source: "published" | "standard" | "inferred";
  readonly standard?: { readonly name: string; readonly url?: string };
  /** In the order of the definitions. None where only the standard lists them. */
  readonly codes: readonly CodeInfo[];
}

/** The value sets with these ids, which the data models have. */
export function valueSetInfos(
  models: readonly PackedModel[],
  ids: readonly string[],
): readonly ValueSetInfo[] {
  return ids.flatMap((id) => {
    const [set] = models.flatMap(
      ({ valueSets, shared }) => own(valueSets, id) ?? own(shared.valueSets, id) ?? [],
    );
    return set === undefined ? [] : [valueSetInfo(id, set)];
  });
}

function valueSetInfo(id: string, set: PackedValueSet): ValueSetInfo {
  const { description, binding, source, standard, codes, meanings = [] } = set;
  return {
    id,
    description,
    binding,
    source,
    ...(standard === undefined ? {} : { standard }),
    codes: codes.map((code, at) => ({ code, display: meanings[at] || code })),
  };
}
