import type { Rule } from "../catalog/rule.ts";
import { areSameFormat, canMiss } from "./accepted-texts.ts";
import { canBreach } from "./rule-breach.ts";
import { ruleWords } from "./rule-words.ts";
import type { Found } from "./rule.ts";
import type { Both, FieldSide, RecordSide } from "./sides.ts";

/** What a text must satisfy on the second side, and need not on the first. */
export function constraintsGained(one: FieldSide, other: FieldSide): readonly Found[] {
  if (!gainsFormat(one, other)) return [];
  return [
    {
      ...(one.format === undefined ? {} : { before: formatWords(one) }),
      after: formatWords(other),
      // Where all texts that can be sent are listed, the format may refuse none of them.
      ...(canMiss(one, other) ? {} : HARMLESS),
    },
  ];
}

/** How many items a list must have on the second side, and need not on the first. */
export function itemsGained(
  { field: one }: FieldSide,
  { field: other }: FieldSide,
): readonly Found[] {
  const gained: Found[] = [];
  if ((other.minItems ?? 0) > (one.minItems ?? 0)) {
    gained.push({
      ...told("before", "at least", one.minItems),
      ...told("after", "at least", other.minItems),
    });
  }
  if ((other.maxItems ?? Infinity) < (one.maxItems ?? Infinity)) {
    gained.push({
      ...told("before", "at most", one.maxItems),
      ...told("after", "at most", other.maxItems),
    });
  }
  return gained;
}

/** The cross-field rules that an object must keep on the second side, and need not on the first. */
export function rulesGained(one: RecordSide, other: RecordSide): readonly Found[] {
  return other.rules.flatMap((rule): readonly Found[] => {
    const isSame = one.rules.some((each) => ruleWords(each) === ruleWords(rule));
    const former = one.rules.find(({ id }) => id === rule.id);
    const breaks = !isSame && canBreach(one, rule);
    // One that nobody can break is told where it is new, not where it is worded otherwise.
    if (isSame || (!breaks && former !== undefined)) return [];
    return [
      {
        ...(former === undefined ? {} : { before: namedRule(former) }),
        after: namedRule(rule),
        span: rule.span,
        ...(breaks ? {} : HARMLESS),
      },
    ];
  });
}

const HARMLESS = { breaks: [], bump: "minor" } as const;

/** A format that is neither more nor less than the one before. */
export function changeOfPattern({ before, after }: Both<FieldSide>): readonly Found[] {
  if (areSameFormat(before.format, after.format)) return [];
  if (before.format === undefined || after.format === undefined) return [];
  if (gainsFormat(before, after) || gainsFormat(after, before)) return [];
  const breaks = [
    ...(canMiss(before, after) ? (["sender"] as const) : []),
    ...(canMiss(after, before) ? (["receiver"] as const) : []),
  ];
  const words = { before: formatWords(before, after), after: formatWords(after, before) };
  return [{ ...words, breaks, ...(breaks.length === 0 ? HARMLESS : {}) }];
}

/** The same thing found the other way round. */
export function turned({ before, after, ...found }: Found): Found {
  return {
    ...found,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  };
}

/** Whether the second side has a format where there was none, or checks the same pattern further. */
function gainsFormat({ format: one }: FieldSide, { format: other }: FieldSide): boolean {
  if (other === undefined) return false;
  if (one === undefined) return true;
  return one.pattern === other.pattern && one.checker === undefined && other.checker !== undefined;
}

/** A format by its name, or by what it asks where that does not tell the two apart. */
function formatWords({ format }: FieldSide, beside?: FieldSide): string {
  if (format === undefined) return "any text";
  const { name, pattern, checker } = format;
  if (beside?.format?.name !== name) return `format ${name}`;
  return `format ${name}: ${pattern}${checker === undefined ? "" : ` (${checker})`}`;
}

function told(side: "before" | "after", bound: string, count: number | undefined): Found {
  if (count === undefined) return {};
  return { [side]: `${bound} ${count} ${count === 1 ? "item" : "items"}` };
}

function namedRule(rule: Rule): string {
  return `rule ${rule.id}: ${ruleWords(rule)}`;
}
