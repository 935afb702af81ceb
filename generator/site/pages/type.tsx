import { fieldSince } from "../../catalog/field-since.ts";
import type { VNode } from "preact";
import { modelOf, recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { RecordType } from "../../catalog/record.ts";
import { rulesOf } from "../../catalog/rules-of.ts";
import { eventAddress, inEdition, modelAddress, typeAddress } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { counted } from "../parts/counted.ts";
import { Fact } from "../parts/fact.tsx";
import { ownFieldNodes, type FieldNode } from "../parts/field-node.ts";
import { FieldTree } from "../parts/field-tree.tsx";
import { Rules } from "../parts/rules.tsx";
import { Text } from "../parts/text.tsx";
import type { Site } from "../site.ts";
import type { SiteEdition } from "../site-edition.ts";
import { usageOf } from "../usage/usage.ts";
import { useCount } from "../usage/uses-data.ts";
import { WhereUsed } from "../usage/where-used.tsx";
import { earlierFields } from "./type/earlier-fields.ts";
import { EarlierList } from "./type/earlier-list.tsx";
import { heirsOf, namedTypes } from "./type/named-types.ts";
import { typeData } from "./type/type-data.ts";
import { typeList } from "./type/type-list.tsx";

/** The list of types, and the page of each that has a name of its own. */
export function typePages(edition: SiteEdition, site: Site): readonly Page[] {
  const { name, catalog } = edition;
  const shown = new Set(site.editions.map((one) => one.name));
  const pages = namedTypes(catalog).map((type): Page => ({
    kind: "type",
    address: `${name}/${typeAddress(type)}`,
    title: type.id,
    summary:
      type.description === ""
        ? `${type.id}, with ${counted(type.fields.length, "field", "fields")}.`
        : type.description.replaceAll("`", ""),
    trail: [{ label: "Types", address: `${name}/${inEdition.types}` }],
    content: (here) => <TypeContent edition={edition} type={type} shown={shown} here={here} />,
    data: () => typeData(edition, type),
  }));
  return [typeList(edition), ...pages];
}

interface TypeProps {
  readonly edition: SiteEdition;
  readonly type: RecordType;
  readonly here: Here;
}

interface TypeContentProps extends TypeProps {
  /** Names of the editions that have pages. */
  readonly shown: ReadonlySet<string>;
}

function TypeContent({ edition, type, shown, here }: TypeContentProps): VNode {
  const { catalog } = edition;
  const nodes = ownFieldNodes(catalog, type.id);
  return (
    <>
      {type.description !== "" && (
        <p class="lead">
          <Text of={type.description} />
        </p>
      )}
      <TypeFacts edition={edition} type={type} here={here} />
      <h2 id="fields">Fields</h2>
      <p class="note">
        Ratings are for messages that hold the object. At some places a message asks for more than
        the type does; the event types show that.
      </p>
      <FieldTree
        nodes={nodes}
        context={{
          catalog,
          here,
          rating: "relative",
          since: sinceIn(edition, nodes),
          changes: () => [],
        }}
      />
      <Rules rules={rulesOf(catalog, type)} />
      <h2 id="used">Where it is used</h2>
      <WhereUsed catalog={catalog} here={here} uses={usageOf(catalog).types.get(type.id)} />
      <EarlierList type={type} fields={earlierFields(edition, type)} shown={shown} here={here} />
    </>
  );
}

function TypeFacts({ edition: { catalog }, type, here }: TypeProps): VNode {
  const { model, base, id } = type;
  const heirs = heirsOf(catalog, type);
  return (
    <dl class="facts">
      <Fact term="Belongs to">
        {model === undefined ? (
          "all data models"
        ) : (
          <a href={here.within(modelAddress(model))}>{modelOf(catalog, model).title}</a>
        )}
      </Fact>
      {base !== undefined && (
        <Fact term="Extends">
          <RecordLink catalog={catalog} record={recordOf(catalog, base)} here={here} />, with all
          its fields
        </Fact>
      )}
      {heirs.length > 0 && (
        <Fact term="Extended by">
          {heirs.map((heir, at) => (
            <>
              {at > 0 && ", "}
              <RecordLink catalog={catalog} record={heir} here={here} />
            </>
          ))}
        </Fact>
      )}
      <Fact term="Used by">
        <a href="#used">{counted(useCount(usageOf(catalog).types.get(id)), "field", "fields")}</a>
      </Fact>
    </dl>
  );
}

interface RecordLinkProps {
  readonly catalog: Catalog;
  readonly record: RecordType;
  readonly here: Here;
}

/** A type, or the event type whose message a record is. */
function RecordLink({ catalog, record, here }: RecordLinkProps): VNode {
  const event = catalog.events.get(record.id);
  const address = event === undefined ? typeAddress(record) : eventAddress(event);
  return <a href={here.within(address)}>{record.id}</a>;
}

/** Since when a field has been there, by its path in the type; none for what always was. */
function sinceIn(
  edition: SiteEdition,
  nodes: readonly FieldNode[],
): (path: string) => string | undefined {
  const [first] = edition.past.editions;
  const since = fieldSince(edition.catalog, edition.past);
  const known = new Map<string, string>();
  const visit = ({ occurrence: { path, field }, children }: FieldNode): void => {
    const edition = since(field);
    if (edition !== undefined && edition !== first) known.set(path, edition);
    for (const child of children) visit(child);
  };
  for (const node of nodes) visit(node);
  return (path) => known.get(path);
}
