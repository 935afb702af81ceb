import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { Field } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { code, joined, link, inline, type Markdown } from "./markdown.ts";
import { hrefTo, recordPage } from "./page-path.ts";
import { heldRecord } from "./field-table.ts";

/** Where something is used: by page, the names of the fields there. */
export type Places = ReadonlyMap<
  string,
  { readonly title: string; readonly fields: ReadonlySet<string> }
>;

/** Where each type, value set and format is used. */
export interface Usage {
  readonly types: ReadonlyMap<string, Places>;
  readonly valueSets: ReadonlyMap<string, Places>;
  readonly formats: ReadonlyMap<string, Places>;
}

type Collected = Map<string, Map<string, { title: string; fields: Set<string> }>>;

/** Reads off the catalog where its parts are used; what is inherited counts where it is written. */
export function usageOf(catalog: Catalog): Usage {
  const types: Collected = new Map();
  const valueSets: Collected = new Map();
  const formats: Collected = new Map();
  for (const record of catalog.records.values()) {
    const place = {
      page: recordPage(catalog, record),
      title: catalog.records.get(record.home)?.id ?? record.home,
    };
    for (const field of record.fields.filter(({ name }) => record.own.has(name))) {
      note(types, heldRecord(catalog, field), { ...place, field });
      note(valueSets, field.values, { ...place, field });
      note(formats, field.format, { ...place, field });
    }
    if (hasExtends(record)) note(types, namedBase(catalog, record), { ...place, field: undefined });
  }
  return { types, valueSets, formats };
}

/** Links to the pages that use something, each with its fields. */
export function usageLinks(page: string, places: Places | undefined): readonly Markdown[] {
  return [...(places ?? [])].map(([target, { title, fields }]) => {
    const names = [...fields].map(code);
    const label = link(title, hrefTo(page, target));
    return names.length === 0 ? label : inline`${label}: ${joined(names)}`;
  });
}

interface Use {
  readonly page: string;
  readonly title: string;
  /** None where a type is extended. */
  readonly field: Field | undefined;
}

function note(collected: Collected, id: string | undefined, use: Use): void {
  if (id === undefined) return;
  const places = collected.get(id) ?? new Map<string, { title: string; fields: Set<string> }>();
  const place = places.get(use.page) ?? { title: use.title, fields: new Set() };
  if (use.field !== undefined) place.fields.add(use.field.name);
  places.set(use.page, place);
  collected.set(id, places);
}

function hasExtends(record: RecordType): boolean {
  return record.home === record.id && record.base !== undefined;
}

function namedBase(catalog: Catalog, record: RecordType): string | undefined {
  return record.base === undefined ? undefined : recordOf(catalog, record.base).id;
}
