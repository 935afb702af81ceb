import type { Span } from "../base/source.ts";
import type { ChangeRule, Found } from "./rule.ts";
import { CHANGE_RULES } from "./rules.ts";
import type { Kinds } from "./sides.ts";

/** What a rule found, and where that is defined. Made once, however many messages show it. */
export interface Finding {
  readonly rule: ChangeRule;
  readonly found: Found;
  /** The field in its type, or what else has changed: `Address.County`. */
  readonly owner: string;
  readonly span: Span;
}

/** Where the thing that rules look at is defined. */
export type About = Pick<Finding, "owner" | "span">;

/** What all rules find in one thing. */
export function findingsIn<Kind extends keyof Kinds>(
  kind: Kind,
  thing: Kinds[Kind],
  { owner, span }: About,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rulesOn(kind)) {
    for (const found of rule.detect[kind]?.(thing) ?? []) {
      findings.push({ rule, found, owner, span: found.span ?? span });
    }
  }
  return findings;
}

const rulesByKind = new Map<keyof Kinds, readonly ChangeRule[]>();

/** The rules that look at one kind of thing: a few of many, for each of many things. */
function rulesOn(kind: keyof Kinds): readonly ChangeRule[] {
  const known = rulesByKind.get(kind);
  if (known !== undefined) return known;
  const rules = CHANGE_RULES.filter(({ detect }) => detect[kind] !== undefined);
  rulesByKind.set(kind, rules);
  return rules;
}
