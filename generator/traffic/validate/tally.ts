import { compareBy } from "../../base/compare.ts";
import type { EventSummary, Summary } from "./summary.ts";
import type { TrafficIssue, Verdict } from "./verdict.ts";

/** Counts what is wrong while messages go by. It grows with the definitions, never with the messages. */
export interface Tally {
  /** Counts a message, or what should have been one, of so many bytes. */
  add(verdict: Verdict, bytes: number): void;
  /** Counts all of another part of the messages. */
  addSummary(part: Summary): void;
  /** What was counted so far. Names are sorted, so that equal counts have equal bytes. */
  summary(): Summary;
}

/** The summary of two parts of the messages. */
export function addSummaries(a: Summary, b: Summary): Summary {
  const tally = newTally();
  tally.addSummary(a);
  tally.addSummary(b);
  return tally.summary();
}

/** A tally of no messages. */
export function newTally(): Tally {
  const total = { messages: 0, invalid: 0, errors: 0, warnings: 0, bytes: 0 };
  const events = new Map<string, EventTally>();
  const eventOf = (id: string): EventTally => entry(events, id, newEventTally);
  return {
    add({ event = "", valid, issues }, bytes) {
      const tally = eventOf(event);
      total.messages += 1;
      total.bytes += bytes;
      tally.messages += 1;
      if (!valid) {
        total.invalid += 1;
        tally.invalid += 1;
      }
      for (const issue of issues) {
        total[issue.severity === "error" ? "errors" : "warnings"] += 1;
        count(tally, [issue.code, countedPath(issue)], 1);
      }
    },
    addSummary(part) {
      total.messages += part.messages;
      total.invalid += part.invalid;
      total.errors += part.errors;
      total.warnings += part.warnings;
      total.bytes += part.bytes;
      for (const [id, event] of Object.entries(part.events)) addEvent(eventOf(id), event);
    },
    summary: () => ({ ...total, events: sortedRecord(events, eventSummary) }),
  };
}

interface EventTally {
  messages: number;
  invalid: number;
  /** By code, then by path. */
  readonly issues: Map<string, Map<string, number>>;
}

function newEventTally(): EventTally {
  return { messages: 0, invalid: 0, issues: new Map() };
}

function addEvent(tally: EventTally, { messages, invalid, issues }: EventSummary): void {
  tally.messages += messages;
  tally.invalid += invalid;
  for (const [code, paths] of Object.entries(issues))
    for (const [path, times] of Object.entries(paths)) count(tally, [code, path], times);
}

type IssueSpot = readonly [code: string, path: string];

function count({ issues }: EventTally, [code, path]: IssueSpot, times: number): void {
  const paths = entry(issues, code, () => new Map<string, number>());
  paths.set(path, (paths.get(path) ?? 0) + times);
}

/** Types can hold themselves: a message could have paths of any length, and as many as it likes. */
const MOST_STEPS = 16;

/** Where an issue counts: its path without positions, and without a name that no definition declares. */
function countedPath({ code, path }: TrafficIssue): string {
  const steps = path.replaceAll(/\[\d+\]/g, "[]").split(".");
  return steps
    .slice(0, code === "unknown-field" ? -1 : MOST_STEPS)
    .slice(0, MOST_STEPS)
    .join(".");
}

function eventSummary({ messages, invalid, issues }: EventTally): EventSummary {
  const byPath = (paths: ReadonlyMap<string, number>) => sortedRecord(paths, (times) => times);
  return { messages, invalid, issues: sortedRecord(issues, byPath) };
}

function sortedRecord<T, R>(
  map: ReadonlyMap<string, T>,
  valueOf: (value: T) => R,
): Readonly<Record<string, R>> {
  const sorted = [...map].toSorted(compareBy(([name]) => name));
  return Object.fromEntries(sorted.map(([name, value]) => [name, valueOf(value)]));
}

function entry<T>(map: Map<string, T>, name: string, make: () => T): T {
  let value = map.get(name);
  if (value === undefined) {
    value = make();
    map.set(name, value);
  }
  return value;
}
