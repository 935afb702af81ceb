import { commonFacts } from "./common-facts.ts";
import { below, canTighten, factsBelow, firstField, type FactsByPath } from "./facts.ts";
import type { NamedType } from "./name-types.ts";
import { objectOf, stepThrough, type Facts, type ObjectShape } from "./shape.ts";
import { useSiteBase, type BaseContext } from "./use-site-base.ts";
import type { Use } from "./uses.ts";

/**
 * What each type states of the fields below it: as much as all of its uses agree on, uses through
 * types that extend it included. Sites that ask for more, or say something else, have overrides.
 */
export function typeFacts(
  types: ReadonlyMap<number, NamedType>,
  extraUses: ReadonlyMap<number, readonly Use[]>,
  context: BaseContext,
): ReadonlyMap<number, FactsByPath> {
  const uses = new Map<number, Set<FactsByPath>>();
  const add = (number: number | undefined, facts: FactsByPath): void => {
    if (number === undefined) return;
    uses.set(number, (uses.get(number) ?? new Set()).add(facts));
    add(types.get(number)?.base, facts);
  };
  // What its own definition says comes first.
  for (const type of types.values())
    if (type.definition !== undefined) add(type.number, factsBelow(type.definition));
  for (const type of types.values())
    for (const use of type.uses) add(type.number, factsBelow(use.shape, use.restated));
  for (const [number, extra] of extraUses)
    for (const use of extra) add(number, factsBelow(use.shape, use.restated));

  const result = new Map<number, Map<string, Facts>>();
  for (const type of types.values()) {
    const all = [...(uses.get(type.number) ?? [])];
    const own = new Map<string, Facts>();
    for (const path of all[0]?.keys() ?? []) {
      if (!type.shape.fields.has(firstField(path))) continue;
      const stated = all.flatMap((facts) => facts.get(path) ?? []);
      own.set(path, commonFacts(stated, type.definition === undefined ? "most" : "first"));
    }
    result.set(type.number, own);
  }
  while (loosen(types, result, context)) {
    // Loosening one type may ask for loosening those that it holds in turn.
  }
  return result;
}

/**
 * Makes each type ask for no more than the types that hold it, or extend it, say of it: their
 * overrides can only tighten. True if something had to change.
 */
function loosen(
  types: ReadonlyMap<number, NamedType>,
  facts: ReadonlyMap<number, Map<string, Facts>>,
  context: BaseContext,
): boolean {
  const { numbers } = context;
  let changed = false;
  const fit = (type: NamedType | undefined, site: FactsByPath): void => {
    const own = type && facts.get(type.number);
    for (const [path, stated] of own ?? []) {
      const here = site.get(path);
      if (here === undefined || canRestate(stated, here)) continue;
      const { seen: _, ...unseen } = here;
      own?.set(path, commonFacts([stated, unseen], "first"));
      changed = true;
    }
  };
  const visit = (shape: ObjectShape, { site, scope, open }: Visit): void => {
    for (const field of shape.fields.values()) {
      const child = objectOf(field.shape);
      if (child === undefined || open.has(child)) continue;
      const inner = below(site, stepThrough(field));
      const named = types.get(numbers.numberOf(child));
      const at = { field: field.name, list: field.shape.kind === "list" };
      fit(named ?? useSiteBase(at, child, scope), inner);
      const next = { site: inner, scope, open: new Set([...open, child]) };
      if (named === undefined) visit(child, next);
    }
  };
  for (const type of types.values()) {
    const site = facts.get(type.number) ?? new Map<string, Facts>();
    if (type.base !== undefined) fit(types.get(type.base), site);
    const model = type.model === undefined ? {} : { model: type.model };
    visit(type.shape, { site, scope: { types, numbers, ...model }, open: new Set([type.shape]) });
  }
  return changed;
}

interface Visit {
  readonly site: FactsByPath;
  readonly scope: BaseContext;
  readonly open: ReadonlySet<ObjectShape>;
}

/** True if a use can say what it does by overrides, which take nothing back. */
function canRestate(type: Facts, use: Facts): boolean {
  return (
    canTighten(type, use) &&
    (type.examples === undefined || use.examples !== undefined) &&
    (type.deprecated === undefined || use.deprecated !== undefined)
  );
}
