import { accepts } from "./accepts.ts";
import { expectedCode, expectedType, jsonType } from "./expected.ts";
import { note, type Reason } from "./found.ts";
import type { IssueCode } from "./issue-code.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { nearestName } from "./near-name.ts";
import { own } from "./own.ts";
import { ruleHolds } from "./rule-holds.ts";
import { SENDING, STRUCTURE, tableBelow, type Field, type Table } from "./table.ts";
import { MAX_DEPTH, type Walk } from "./walk.ts";

/**
 * All issues of an object, in the order of the definitions: none exactly where `accepts` says true.
 * It asks that first, so that what has no issue, which is most of a message, is walked only once.
 */
export function findIssues(table: Table, object: JsonObject, walk: Walk): void {
  const { mode, depth, place } = walk;
  const flawed = new Map<Field, unknown>();
  walk.flawed = flawed;
  if (accepts(table, object, walk)) return;
  if (depth === MAX_DEPTH) {
    report(walk, "too-deep", [`at most ${MAX_DEPTH} levels of objects`]);
    return;
  }
  walk.depth = depth + 1;
  for (const field of table.fields.values()) {
    const isMissing = (field.required & mode) !== 0 && own(object, field.name) === undefined;
    if (!isMissing && !flawed.has(field)) continue;
    place.push(field.name);
    inField(field, flawed.get(field), walk);
    place.pop();
  }
  for (const rule of table.rules) {
    if (!ruleHolds(rule, object)) report(walk, "rule", [`${rule.expected} (rule "${rule.id}")`]);
  }
  walk.depth = depth;
}

/** The issue of a value of another type. */
export function reportType(walk: Walk, expected: string, value: unknown): void {
  report(walk, "type", [expected, jsonType(value)]);
}

/** Errors of receivers too; what is not here only warns them. */
const STRUCTURAL: readonly IssueCode[] = ["required", "type", "constant", "too-deep"];

function report(walk: Walk, code: IssueCode, reason: Reason): void {
  const { mode, place } = walk;
  const isStructural = STRUCTURAL.includes(code);
  if (mode === STRUCTURE && !isStructural) return;
  const severity = mode === SENDING || isStructural ? "error" : "warning";
  note(walk, { place: [...place], code, severity, reason });
}

/** A field that is missing or has a flaw, so one of these has something to report. */
function inField(field: Field, value: unknown, walk: Walk): void {
  // What a sender owes may not be null either; to a receiver, null is then a wrong type at most.
  const isOwed = field.required === SENDING;
  if (value === undefined || (value === null && isOwed && walk.mode === SENDING)) {
    const code = isOwed ? "required-sending" : "required";
    report(walk, code, [expectedType(field), jsonType(value)]);
  } else if (!field.list) {
    inItem(field, value, walk);
  } else if (Array.isArray(value)) {
    inList(field, value, walk);
  } else {
    reportType(walk, expectedType(field), value);
  }
}

function inList(field: Field, list: readonly unknown[], walk: Walk): void {
  const { minItems, maxItems } = field;
  const { length } = list;
  const items = (count: number): string => `${count} item${count === 1 ? "" : "s"}`;
  if (length < minItems) report(walk, "min-items", [`at least ${items(minItems)}`, `${length}`]);
  if (length > maxItems) report(walk, "max-items", [`at most ${items(maxItems)}`, `${length}`]);
  for (let index = 0; index < length; index += 1) {
    walk.place.push(index);
    inItem(field, list[index], walk);
    walk.place.pop();
  }
}

function inItem(field: Field, value: unknown, walk: Walk): void {
  if (field.type === "object" && isJsonObject(value)) {
    findIssues(tableBelow(field), value, walk);
  } else if (field.type === "string" && typeof value === "string") {
    inText(field, value, walk);
  } else if (
    typeof value !== field.type ||
    (typeof value !== "boolean" && !Number.isFinite(value))
  ) {
    const orNull = (field.nullable & walk.mode) === 0 ? "" : " or null";
    reportType(walk, field.type + orNull, value);
  } else if (Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER) {
    report(walk, "unsafe-integer", ["a number below 2^53"]);
  }
}

function inText(field: Field, text: string, walk: Walk): void {
  const { constant, values = [], codes, format, test } = field;
  const refuse = (code: IssueCode, expected: string, near?: string): void => {
    const remark = near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`;
    report(walk, code, [expected, "another string", remark]);
  };
  if (constant !== undefined && text !== walk[constant]) {
    refuse("constant", JSON.stringify(walk[constant]));
  }
  if (codes?.has(text) === false) {
    // To look for a near code takes long, so not for issues that are only counted.
    const isAsked = walk.suggest && walk.found.length < walk.limit;
    refuse("value-set", expectedCode(values), isAsked ? nearestName(text, values) : undefined);
  }
  if (test?.(text) === false) refuse("format", `the format "${format?.name}"`);
}
