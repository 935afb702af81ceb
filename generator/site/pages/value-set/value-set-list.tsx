import type { VNode } from "preact";
import { modelOf } from "../../../catalog/catalog.ts";
import { listsCodes, type ValueSet } from "../../../catalog/value-set.ts";
import { inEdition, modelAddress, valueSetAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import type { Page } from "../../page.ts";
import { grouped } from "../../parts/counted.ts";
import { Scroll } from "../../parts/scroll.tsx";
import type { SiteEdition } from "../../site-edition.ts";
import { usageOf } from "../../usage/usage.ts";
import { useCount } from "../../usage/uses-data.ts";

/** The page of all value sets. */
export function valueSetList(edition: SiteEdition): Page {
  const { name, catalog } = edition;
  const all = [...catalog.valueSets.values()];
  const shared = all.filter(({ model }) => model === undefined);
  const sets = [...shared, ...all.filter(({ model }) => model !== undefined)];
  return {
    kind: "list",
    address: `${name}/${inEdition.valueSets}`,
    title: "Value sets",
    summary:
      "The lists of codes that fields may hold: who states each, how firmly it binds, and how often it is used.",
    trail: [],
    content: (here) => <ValueSets edition={edition} sets={sets} here={here} />,
    data: () => ({ edition: name, valueSets: sets.map((set) => rowData(edition, set)) }),
  };
}

interface ValueSetsProps {
  readonly edition: SiteEdition;
  readonly sets: readonly ValueSet[];
  readonly here: Here;
}

function ValueSets({ edition, sets, here }: ValueSetsProps): VNode {
  if (sets.length === 0) return <p class="lead">There are none in this edition.</p>;
  return (
    <>
      <p class="lead">
        The codes that a field may hold. A closed value set allows only its codes, an open one
        tolerates others.
      </p>
      <Scroll label="Value sets">
        <table>
          <thead>
            <tr>
              <th scope="col">Value set</th>
              <th scope="col">Data model</th>
              <th scope="col">Binding</th>
              <th scope="col">Source</th>
              <th scope="col" class="number">
                Codes
              </th>
              <th scope="col" class="number">
                Fields
              </th>
            </tr>
          </thead>
          <tbody>{sets.map((set) => row({ edition, here }, set))}</tbody>
        </table>
      </Scroll>
    </>
  );
}

function row({ edition: { catalog }, here }: Omit<ValueSetsProps, "sets">, set: ValueSet): VNode {
  const { id, name, model, binding, source } = set;
  return (
    <tr>
      <th scope="row">
        <a href={here.within(valueSetAddress(id))}>{name}</a>
      </th>
      <td>
        {model === undefined ? (
          "shared by all"
        ) : (
          <a href={here.within(modelAddress(model))}>{modelOf(catalog, model).title}</a>
        )}
      </td>
      <td>{binding}</td>
      <td>{source}</td>
      <td class="number">{listsCodes(set) ? grouped(set.codes.length) : "in the standard"}</td>
      <td class="number">{grouped(useCount(usageOf(catalog).valueSets.get(id)))}</td>
    </tr>
  );
}

function rowData({ catalog }: SiteEdition, { id, model, binding, source, codes }: ValueSet) {
  return {
    valueSet: id,
    address: valueSetAddress(id),
    ...(model === undefined ? {} : { model }),
    binding,
    source,
    codes: codes.length,
    fields: useCount(usageOf(catalog).valueSets.get(id)),
  };
}
