import { groupBy } from "../../base/group-by.ts";
import { valueSetOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { recordIdOf } from "../../catalog/field.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import { occurrences, type Occurrence } from "../../catalog/walk.ts";
import { mergeProfiles } from "../profile/merge.ts";
import type { EventProfile, FieldProfile, Profile, Sizes } from "../profile/profile.ts";
import { newSizes } from "../profile/sizes.ts";
import type { ProfileRow } from "./profile-row.ts";
import { rowCounts, type RowCounts } from "./row-counts.ts";

/**
 * The profile that rows of the queries of `profileSql` tell, in whatever order and of however many queries. Rows
 * of fields that the catalog does not have are passed over. Throws if it does not have an event type.
 */
export function profileOfRows(rows: readonly ProfileRow[], catalog: Catalog): Profile {
  const byEvent = groupBy(rows, (row) => row.event);
  const profiles = [...byEvent].map(([id, ofEvent]): Profile => {
    const event = catalog.events.get(id);
    if (event === undefined) throw new Error(`There is no event type "${id}".`);
    const profile = eventProfile(catalog, event, rowCounts(ofEvent));
    return { canonProfile: 1, messages: profile.messages, faults: {}, events: { [id]: profile } };
  });
  return mergeProfiles(profiles);
}

function eventProfile(catalog: Catalog, event: EventType, counts: RowCounts): EventProfile {
  const fields = [...occurrences(catalog, event.message)].flatMap((occurrence) =>
    counts.count(occurrence.path, "chances") === 0
      ? []
      : [[occurrence.path, fieldProfile(catalog, occurrence, counts)] as const],
  );
  return {
    messages: counts.count("", "messages"),
    bytes: sizesOf(counts, "", "bytes"),
    undeclared: counts.count("", "undeclared"),
    fields: Object.fromEntries(fields),
  };
}

function fieldProfile(
  catalog: Catalog,
  { path, field, recursive }: Occurrence,
  counts: RowCounts,
): FieldProfile {
  const count = (measure: string): number => counts.count(path, measure);
  const set = field.values === undefined ? undefined : valueSetOf(catalog, field.values);
  const hasObjects = recordIdOf(field.type) !== undefined && !recursive;
  const items = sizesOf(counts, path, "items");
  return {
    chances: count("chances"),
    filled: count("filled"),
    null: count("null"),
    empty: count("empty"),
    mistyped: count("mistyped"),
    messages: count("messages"),
    ...(set === undefined || !listsCodes(set) ? {} : codesOf(set, path, counts)),
    ...(items.count === 0 ? {} : { items }),
    ...(hasObjects ? { undeclared: count("undeclared") } : {}),
  };
}

/** What rows say of a code that is not declared is a count of other codes: only declared ones are told. */
function codesOf(
  { codes: declared }: ValueSet,
  path: string,
  counts: RowCounts,
): Required<Pick<FieldProfile, "codes" | "otherCodes">> {
  const told = counts.byCode(path, "codes");
  const codes = declared.flatMap(({ code }) => {
    const count = told.get(code);
    return count === undefined ? [] : [[code, count] as const];
  });
  const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);
  const others = sum(told.values()) - sum(codes.map(([, count]) => count));
  return {
    codes: Object.fromEntries(codes),
    otherCodes: counts.count(path, "otherCodes") + others,
  };
}

/** All sizes, which are told by how many binary digits they have. */
function sizesOf(counts: RowCounts, path: string, measure: string): Sizes {
  const sizes = newSizes();
  for (let digits = 0; digits <= MOST_DIGITS; digits += 1) {
    const told = (what: string): number => counts.byCode(path, what).get(`${digits}`) ?? 0;
    const count = told(measure);
    if (count === 0) continue;
    const [least, most] = [told(`${measure}.least`), told(`${measure}.most`)];
    sizes.least = sizes.count === 0 ? least : Math.min(sizes.least, least);
    sizes.most = Math.max(sizes.most, most);
    sizes.count += count;
    sizes.sum += told(`${measure}.sum`);
    while (sizes.byDigits.length < digits) sizes.byDigits.push(0);
    sizes.byDigits.push(count);
  }
  return sizes;
}

/** Of the largest number that is a size. */
const MOST_DIGITS = 53;
