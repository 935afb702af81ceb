import {
  found,
  type Definitions,
  type RecordDefinition,
  type RuleDefinition,
} from "../metadata/definitions.ts";
import type { MessageNode } from "./message-tree.ts";
import { include, selectedRecords } from "./selection.ts";

/** Adds fields until every rule holds: for each that does not, the alternative that needs fewest. */
export function completeByRules(
  definitions: Definitions,
  message: RecordDefinition,
  {
    roots,
    selected,
  }: { readonly roots: readonly MessageNode[]; readonly selected: Set<MessageNode> },
): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const { record, children } of selectedRecords(message, roots, selected)) {
      for (const rule of rulesOf(definitions, record)) {
        const missing = missingOf(rule, children, selected);
        for (const node of missing) include(selected, node);
        changed ||= missing.length > 0;
      }
    }
  }
}

/** What the cheapest alternative lacks; nothing if the rule holds, or is not asked. */
function missingOf(
  rule: RuleDefinition,
  children: readonly MessageNode[],
  selected: ReadonlySet<MessageNode>,
): readonly MessageNode[] {
  const asked = (rule.when ?? []).every((path) => lacking(path, children, selected).length === 0);
  if (!asked) return [];
  const needs = rule.anyOf.map((paths) =>
    paths.flatMap((path) => lacking(path, children, selected)),
  );
  return (
    needs.reduce<readonly MessageNode[] | undefined>(
      (best, need) => (best === undefined || need.length < best.length ? need : best),
      undefined,
    ) ?? []
  );
}

/** The field at the end of the path, unless it is there already. */
function lacking(
  path: readonly string[],
  children: readonly MessageNode[],
  selected: ReadonlySet<MessageNode>,
): readonly MessageNode[] {
  const [name, ...rest] = path;
  const node = children.find((child) => child.name === name);
  if (node === undefined) return [];
  if (rest.length > 0) return lacking(rest, node.children(), selected);
  return selected.has(node) ? [] : [node];
}

/** All rules that hold for a record, those of its bases included. */
function rulesOf(
  definitions: Definitions,
  { base, rules }: RecordDefinition,
): readonly RuleDefinition[] {
  if (base === undefined) return rules;
  const inherited = rulesOf(definitions, found(definitions.records, base));
  return [...inherited, ...rules.filter(({ id }) => !inherited.some((rule) => rule.id === id))];
}
