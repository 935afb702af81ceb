import type { VNode } from "preact";
import type { Extension } from "../../catalog/extension.ts";
import { occurrences } from "../../catalog/walk.ts";
import { extensionAddress, inEdition } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { grouped } from "../parts/counted.ts";
import { Fact } from "../parts/fact.tsx";
import { fieldNodes } from "../parts/field-node.ts";
import { FieldTree } from "../parts/field-tree.tsx";
import { Scroll } from "../parts/scroll.tsx";
import { Text } from "../parts/text.tsx";
import type { SiteEdition } from "../site-edition.ts";
import { extensionUses } from "../usage/extension-uses.ts";
import { useCount, usesData } from "../usage/uses-data.ts";
import { WhereUsed } from "../usage/where-used.tsx";
import { extensionExample } from "./extension/extension-example.ts";
import { fieldData } from "../parts/field-data.ts";

/** The list of extensions, and the page of each. */
export function extensionPages(edition: SiteEdition): readonly Page[] {
  const extensions = [...edition.catalog.extensions.values()];
  return [
    extensionList(edition, extensions),
    ...extensions.map((extension) => extensionPage(edition, extension)),
  ];
}

function extensionList({ name, catalog }: SiteEdition, extensions: readonly Extension[]): Page {
  const places = ({ id }: Extension): number => useCount(extensionUses(catalog).get(id));
  return {
    kind: "list",
    address: `${name}/${inEdition.extensions}`,
    title: "Extensions",
    summary: "Custom data that objects of messages may carry, and where each is allowed.",
    trail: [],
    content: (here) => <Extensions extensions={extensions} places={places} here={here} />,
    data: () => ({
      edition: name,
      extensions: extensions.map((extension) => ({
        extension: extension.id,
        address: extensionAddress(extension.id),
        source: extension.source,
        places: places(extension),
      })),
    }),
  };
}

interface ExtensionsProps {
  readonly extensions: readonly Extension[];
  readonly places: (extension: Extension) => number;
  readonly here: Here;
}

function Extensions({ extensions, places, here }: ExtensionsProps): VNode {
  if (extensions.length === 0) return <p class="lead">There are none in this edition.</p>;
  return (
    <>
      <p class="lead">
        Custom data under the <code>Extensions</code> key of an object, keyed by the id of the
        extension. An extension that is not declared here is allowed on every object, and left
        alone.
      </p>
      <Scroll label="Extensions">
        <table>
          <thead>
            <tr>
              <th scope="col">Extension</th>
              <th scope="col">What it carries</th>
              <th scope="col">Source</th>
              <th scope="col" class="number">
                Places
              </th>
            </tr>
          </thead>
          <tbody>
            {extensions.map((extension) => (
              <tr>
                <th scope="row">
                  <a href={here.within(extensionAddress(extension.id))}>{extension.id}</a>
                </th>
                <td>
                  <Text of={extension.description} />
                </td>
                <td>{extension.source}</td>
                <td class="number">{grouped(places(extension))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function extensionPage(edition: SiteEdition, extension: Extension): Page {
  const { name, catalog } = edition;
  const { id, description, source, allowedOn, record } = extension;
  return {
    kind: "extension",
    address: `${name}/${extensionAddress(id)}`,
    title: id,
    summary: description.replaceAll("`", ""),
    trail: [{ label: "Extensions", address: `${name}/${inEdition.extensions}` }],
    content: (here) => <ExtensionContent edition={edition} extension={extension} here={here} />,
    data: () => ({
      edition: name,
      extension: id,
      description,
      source,
      allowedOn,
      fields: [...occurrences(catalog, record)].map((occurrence) => fieldData(occurrence)),
      example: extensionExample(catalog, extension),
      places: usesData(extensionUses(catalog).get(id)),
    }),
  };
}

interface ExtensionProps {
  readonly edition: SiteEdition;
  readonly extension: Extension;
  readonly here: Here;
}

function ExtensionContent({ edition, extension, here }: ExtensionProps): VNode {
  const { catalog } = edition;
  const { id, description, source, allowedOn, record } = extension;
  return (
    <>
      <p class="lead">
        <Text of={description} />
      </p>
      <dl class="facts">
        <Fact term="Source">
          {source === "published"
            ? "Published: the documentation of the API names it."
            : "Inferred: read off messages and names. It is not published, its fields are never required, and what is wrong in it is a warning only."}
        </Fact>
        <Fact term="Allowed on">
          {allowedOn.map((pattern, at) => (
            <>
              {at > 0 && ", "}
              <code>{pattern}</code>
            </>
          ))}
        </Fact>
      </dl>
      <h2 id="fields">Fields</h2>
      <FieldTree
        nodes={fieldNodes(catalog, record)}
        context={{ catalog, here, rating: "relative", since: () => undefined, changes: () => [] }}
      />
      <h2 id="example">In a message</h2>
      <pre class="language-json">
        <code>{JSON.stringify(extensionExample(catalog, extension), null, 2)}</code>
      </pre>
      <h2 id="used">Where it is allowed</h2>
      <WhereUsed catalog={catalog} here={here} uses={extensionUses(catalog).get(id)} />
    </>
  );
}
