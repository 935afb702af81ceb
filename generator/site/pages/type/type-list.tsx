import type { VNode } from "preact";
import { groupBy } from "../../../base/group-by.ts";
import { modelOf } from "../../../catalog/catalog.ts";
import type { RecordType } from "../../../catalog/record.ts";
import { inEdition, typeAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import type { Page } from "../../page.ts";
import { grouped } from "../../parts/counted.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { Text } from "../../parts/text.tsx";
import type { SiteEdition } from "../../site-edition.ts";
import { usageOf } from "../../usage/usage.ts";
import { useCount } from "../../usage/uses-data.ts";
import { namedTypes } from "./named-types.ts";

/** The page of all types that have a name of their own. */
export function typeList(edition: SiteEdition): Page {
  const { name, catalog } = edition;
  const types = namedTypes(catalog);
  return {
    kind: "list",
    address: `${name}/${inEdition.types}`,
    title: "Types",
    summary:
      "The objects that messages are made of: those that all data models share, and those of one alone.",
    trail: [],
    content: (here) => <Types edition={edition} types={types} here={here} />,
    data: () => ({
      edition: name,
      types: types.map((type) => ({
        type: type.id,
        address: typeAddress(type),
        ...(type.model === undefined ? {} : { model: type.model }),
        fields: type.fields.length,
        uses: useCount(usageOf(catalog).types.get(type.id)),
      })),
    }),
  };
}

interface TypesProps {
  readonly edition: SiteEdition;
  readonly types: readonly RecordType[];
  readonly here: Here;
}

function Types({ edition, types, here }: TypesProps): VNode {
  const byModel = groupBy(types, ({ model }) => model);
  const shared = byModel.get(undefined) ?? [];
  const local = [...byModel].filter(([model]) => model !== undefined);
  return (
    <>
      <p class="lead">
        Objects that messages are made of. An event type shows all their fields in place; here they
        are by themselves.
      </p>
      {shared.length > 0 && (
        <>
          <h2 id="shared">Shared by all data models</h2>
          <TypeTable edition={edition} types={shared} here={here} />
        </>
      )}
      {local.map(([model = "", ofModel]) => (
        <>
          <h2 id={model}>{modelOf(edition.catalog, model).title}</h2>
          <TypeTable edition={edition} types={ofModel} here={here} />
        </>
      ))}
    </>
  );
}

/** Types in a table, with what each is for and how often it is used. */
export function TypeTable({ edition: { catalog }, types, here }: TypesProps): VNode {
  const usage = usageOf(catalog);
  const [first] = types;
  const areDescribed = types.some(({ description }) => description !== "");
  return (
    <Scroll label={first?.model === undefined ? "Shared types" : `Types of ${first.model}`}>
      <table class="types">
        <thead>
          <tr>
            <th scope="col">Type</th>
            {areDescribed && <th scope="col">What it is</th>}
            <th scope="col" class="number">
              Fields
            </th>
            <th scope="col" class="number">
              Uses
            </th>
          </tr>
        </thead>
        <tbody>
          {types.map((type) => (
            <tr>
              <th scope="row">
                <a href={here.within(typeAddress(type))}>{type.name}</a>
              </th>
              {areDescribed && (
                <td>
                  <Text of={type.description} />
                </td>
              )}
              <td class="number">{grouped(type.fields.length)}</td>
              <td class="number">{grouped(useCount(usage.types.get(type.id)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
