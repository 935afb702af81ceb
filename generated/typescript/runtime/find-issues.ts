import { fieldHolds } from "./accepts.js";
import { codeSet } from "./code-set.js";
import { expectedByRule, expectedCode, expectedType, jsonType } from "./expected.js";
import { note, type Findings } from "./found.js";
import type { IssueCode } from "./issue-code.js";
import { isJsonObject, type JsonObject } from "./json-object.js";
import { own } from "./own.js";
import { ruleHolds } from "./rule-holds.js";
import { SENDING, STRUCTURE, tableBelow, type Field, type Table } from "./table.js";
import { MAX_DEPTH, type Walk } from "./walk.js";

/** A search for issues: where it is, and what it has found. */
export interface Search {
  readonly walk: Walk;
  readonly place: (string | number)[];
  readonly findings: Findings;
}

/**
 * The slow path: all issues of an object, in the order of the definitions. It finds none exactly
 * where `accepts` says true.
 */
export function findIssues(table: Table, object: JsonObject, search: Search): void {
  const { walk, place } = search;
  if (walk.depth === MAX_DEPTH) {
    report(search, "too-deep", `expected at most ${MAX_DEPTH} levels of objects`);
    return;
  }
  walk.depth += 1;
  for (const field of table.fields.values()) {
    const value = own(object, field.name);
    if (isFlawless(field, value, walk)) continue;
    place.push(field.name);
    inField(field, value, search);
    place.pop();
  }
  for (const rule of table.rules) {
    if (!ruleHolds(rule, object)) report(search, "rule", `expected ${expectedByRule(rule)}`);
  }
  walk.depth -= 1;
}

/** The fast path once more: what has no issue, which is most of a message, is not searched. */
function isFlawless(field: Field, value: unknown, walk: Walk): boolean {
  if (value === undefined) return (field.required & walk.mode) === 0;
  const { depth } = walk;
  const holds = fieldHolds(field, value, walk);
  walk.depth = depth;
  return holds;
}

/** The issue of a value that is no object at all. */
export function reportType(search: Search, expected: string, value: unknown): void {
  report(search, "type", `expected ${expected}, got ${jsonType(value)}`);
}

/** Errors of receivers too; what is not here only warns them. */
const STRUCTURAL: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "required",
  "type",
  "constant",
  "too-deep",
]);

function report({ walk, place, findings }: Search, code: IssueCode, message: string): void {
  const isStructural = STRUCTURAL.has(code);
  if (walk.mode === STRUCTURE && !isStructural) return;
  const isError = walk.mode === SENDING || isStructural;
  note(findings, { place: [...place], code, message, severity: isError ? "error" : "warning" });
}

/** A field that the fast path refused, so one of these has something to report. */
function inField(field: Field, value: unknown, search: Search): void {
  // What a sender owes may not be null either; to a receiver, null is then a wrong type at most.
  const isOwed = field.required === SENDING;
  if (value === undefined || (value === null && isOwed && search.walk.mode === SENDING)) {
    const code = isOwed ? "required-sending" : "required";
    report(search, code, `expected ${expectedType(field)}, got ${jsonType(value)}`);
  } else if (!field.list) {
    inItem(field, value, search);
  } else if (Array.isArray(value)) {
    inList(field, value, search);
  } else {
    reportType(search, expectedType(field), value);
  }
}

function inList(field: Field, list: readonly unknown[], search: Search): void {
  const { minItems, maxItems } = field;
  const { length } = list;
  const items = (count: number): string => `${count} ${count === 1 ? "item" : "items"}`;
  if (length < minItems) {
    report(search, "min-items", `expected at least ${items(minItems)}, got ${length}`);
  }
  if (length > maxItems) {
    report(search, "max-items", `expected at most ${items(maxItems)}, got ${length}`);
  }
  for (let index = 0; index < length; index += 1) {
    search.place.push(index);
    inItem(field, list[index], search);
    search.place.pop();
  }
}

function inItem(field: Field, value: unknown, search: Search): void {
  if (field.type === "object" && isJsonObject(value)) {
    findIssues(tableBelow(field), value, search);
  } else if (field.type === "string" && typeof value === "string") {
    inText(field, value, search);
  } else if (typeof value !== field.type || !isScalarOfJson(value)) {
    const nullable = !field.list && (field.nullable & search.walk.mode) !== 0;
    reportType(search, field.type + (nullable ? " or null" : ""), value);
  } else if (typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    report(search, "unsafe-integer", "expected a number whose integer part is below 2^53");
  }
}

function isScalarOfJson(value: unknown): boolean {
  return typeof value === "boolean" || Number.isFinite(value);
}

function inText(field: Field, text: string, search: Search): void {
  const { constant, values, test } = field;
  if (constant !== undefined && text !== search.walk[constant]) {
    const expected = JSON.stringify(search.walk[constant]);
    report(search, "constant", `expected ${expected}, got another string`);
  }
  if (values !== undefined && !codeSet(values).has(text)) {
    report(search, "value-set", `expected ${expectedCode(values)}, got another string`);
  }
  if (test !== undefined && !test(text)) {
    report(search, "format", `expected the format "${field.format ?? ""}", got another string`);
  }
}
