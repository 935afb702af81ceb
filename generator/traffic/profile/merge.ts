import type { EventProfile, FieldProfile, Profile } from "./profile.ts";
import { mergeSizes } from "./sizes.ts";

/**
 * The profile of all messages that any of the profiles was counted of. It is the same in whatever order
 * they come and are put together; that of no profile is empty.
 */
export function mergeProfiles(profiles: readonly Profile[]): Profile {
  return profiles.reduce(mergeTwo, EMPTY);
}

const EMPTY: Profile = { canonProfile: 1, messages: 0, faults: {}, events: {} };

function mergeTwo(a: Profile, b: Profile): Profile {
  return {
    canonProfile: 1,
    messages: a.messages + b.messages,
    faults: mergeCounts(a.faults, b.faults),
    events: mergeRecords(a.events, b.events, mergeEvents),
  };
}

function mergeEvents(a: EventProfile, b: EventProfile): EventProfile {
  const duplicates = mergeSome(a.duplicates, b.duplicates, add);
  return {
    messages: a.messages + b.messages,
    bytes: mergeSizes(a.bytes, b.bytes),
    undeclared: a.undeclared + b.undeclared,
    ...(duplicates === undefined ? {} : { duplicates }),
    fields: mergeRecords(a.fields, b.fields, mergeFields),
  };
}

function mergeFields(a: FieldProfile, b: FieldProfile): FieldProfile {
  const codes = mergeSome(a.codes, b.codes, mergeCounts);
  const otherCodes = mergeSome(a.otherCodes, b.otherCodes, add);
  const others = mergeSome(a.others, b.others, mergeCounts);
  const formatted = mergeSome(a.formatted, b.formatted, add);
  const unformatted = mergeSome(a.unformatted, b.unformatted, add);
  const items = mergeSome(a.items, b.items, mergeSizes);
  const undeclared = mergeSome(a.undeclared, b.undeclared, add);
  return {
    chances: a.chances + b.chances,
    filled: a.filled + b.filled,
    null: a.null + b.null,
    empty: a.empty + b.empty,
    mistyped: a.mistyped + b.mistyped,
    messages: a.messages + b.messages,
    ...(codes === undefined ? {} : { codes }),
    ...(otherCodes === undefined ? {} : { otherCodes }),
    ...(others === undefined ? {} : { others }),
    ...(formatted === undefined ? {} : { formatted }),
    ...(unformatted === undefined ? {} : { unformatted }),
    ...(items === undefined ? {} : { items }),
    ...(undeclared === undefined ? {} : { undeclared }),
  };
}

type Counts = Readonly<Record<string, number>>;

function mergeCounts(a: Counts, b: Counts): Counts {
  return mergeRecords(a, b, add);
}

function add(a: number, b: number): number {
  return a + b;
}

/** What one side lacks is that of the other. */
function mergeSome<T>(a: T | undefined, b: T | undefined, merge: (a: T, b: T) => T): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return merge(a, b);
}

/** Through a map, since codes may be called as members of objects are. */
function mergeRecords<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  merge: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const merged = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const other = merged.get(key);
    merged.set(key, other === undefined ? value : merge(other, value));
  }
  return Object.fromEntries(merged);
}
