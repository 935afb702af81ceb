import type { Catalog } from "../catalog/catalog.ts";
import { listsCodes, type ValueSet } from "../catalog/value-set.ts";
import type { EmitInput, Emitter } from "./emitter.ts";
import { lineCommentText } from "./escape/comment.ts";
import { stringLiteral } from "./escape/string-literal.ts";
import { banner } from "./typescript/banner.ts";
import { constStatement } from "./typescript/const-statement.ts";
import { valueSetDocs } from "./typescript/docs.ts";
import { reexport } from "./typescript/reexport.ts";
import { usedValueSets } from "./typescript/used-value-sets.ts";
import { valueSetsModule } from "./typescript/module-path.ts";
import { naming, type Naming } from "./typescript/naming.ts";
import { printModules, type Module, type Statement } from "./typescript/print-modules.ts";
import { unionAlias } from "./typescript/union-alias.ts";

/** One module with the shared value sets, and one per data model with all that it uses. */
export const valueSets: Emitter = {
  name: "value-sets",
  purpose: "TypeScript lists and types of the codes of value sets.",
  emit({ catalog }: EmitInput) {
    const names = naming(catalog);
    const shared = [...catalog.valueSets.values()].filter(
      (set) => set.model === undefined && listsCodes(set),
    );
    const modules = [...catalog.models.keys()].map((model) => modelModule(catalog, names, model));
    return printModules(
      [sharedModule(names, shared), ...modules].filter((module) => module.statements.length > 1),
    );
  },
};

function sharedModule(names: Naming, sets: readonly ValueSet[]): Module {
  return {
    path: valueSetsModule(),
    statements: [
      banner("valuesets"),
      ...sets.flatMap((set) => valueSetStatements(set, names.valueSet(set.id).name)),
    ],
  };
}

function modelModule(catalog: Catalog, names: Naming, model: string): Module {
  const path = valueSetsModule(model);
  const sets = usedValueSets(catalog, model);
  const shared = sets.filter((set) => set.model === undefined);
  const own = sets.filter((set) => set.model !== undefined);
  const from = valueSetsModule();
  const exported = shared.map((set) => names.valueSet(set.id).name);
  return {
    path,
    statements: [
      banner(`valuesets and models/${model}/valuesets`),
      ...(exported.length === 0 ? [] : [reexport({ path, from, names: exported })]),
      ...own.flatMap((set) => valueSetStatements(set, names.valueSet(set.id).name)),
    ],
  };
}

/**
 * The list of codes, and the type of one of them, under one name. The type is written out: taken
 * from the list, each costs the compiler of those who only use the type some ten instantiations.
 */
function valueSetStatements(set: ValueSet, name: string): readonly Statement[] {
  const { codes } = set;
  const literals = codes.map(({ code }) => stringLiteral(code));
  const list = constStatement({
    name,
    docs: valueSetDocs(set),
    open: "[",
    items: literals,
    notes: codes.map(({ meaning }) =>
      meaning === undefined ? undefined : lineCommentText(meaning),
    ),
    close: "] as const",
  });
  return [list, unionAlias(name, literals)];
}
