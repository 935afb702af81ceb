import type { VNode } from "preact";
import { modelOf } from "../../catalog/catalog.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import { inEdition, modelAddress, valueSetAddress } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { counted } from "../parts/counted.ts";
import { Fact } from "../parts/fact.tsx";
import { Text } from "../parts/text.tsx";
import type { SiteEdition } from "../site-edition.ts";
import { usageOf } from "../usage/usage.ts";
import { useCount } from "../usage/uses-data.ts";
import { WhereUsed } from "../usage/where-used.tsx";
import { StandardLink } from "./value-set/standard-link.tsx";
import { valueSetData } from "./value-set/value-set-data.ts";
import { valueSetList } from "./value-set/value-set-list.tsx";
import { Codes, KeptCodes } from "./value-set/codes.tsx";
import { bindingWords, sourceWords } from "./value-set/value-set-words.ts";

/** The list of value sets, and the page of each: its codes, and the fields that hold them. */
export function valueSetPages(edition: SiteEdition): readonly Page[] {
  const { catalog, name } = edition;
  const pages = [...catalog.valueSets.values()].map((set): Page => ({
    kind: "value-set",
    address: `${name}/${valueSetAddress(set.id)}`,
    title: set.id,
    summary: set.description.replaceAll("`", ""),
    trail: [{ label: "Value sets", address: `${name}/${inEdition.valueSets}` }],
    content: (here) => <ValueSetContent edition={edition} set={set} here={here} />,
    data: () => valueSetData(edition, set),
  }));
  return [valueSetList(edition), ...pages];
}

interface ValueSetProps {
  readonly edition: SiteEdition;
  readonly set: ValueSet;
  readonly here: Here;
}

function ValueSetContent({ edition, set, here }: ValueSetProps): VNode {
  const { catalog } = edition;
  return (
    <>
      <p class="lead">
        <Text of={set.description} />
      </p>
      <ValueSetFacts edition={edition} set={set} here={here} />
      <p>
        {bindingWords(set)} {sourceWords(set)}
      </p>
      <h2 id="codes">Codes</h2>
      {listsCodes(set) ? <Codes edition={edition} set={set} /> : <KeptCodes of={set} />}
      <h2 id="used">Where it is used</h2>
      <WhereUsed catalog={catalog} here={here} uses={usageOf(catalog).valueSets.get(set.id)} />
    </>
  );
}

function ValueSetFacts({ edition: { catalog, past }, set, here }: ValueSetProps): VNode {
  const { id, model, binding, source, standard, codesFrom, codes } = set;
  const since = past.valueSetSince(id);
  const uses = useCount(usageOf(catalog).valueSets.get(id));
  return (
    <dl class="facts">
      <Fact term="Binding">{binding}</Fact>
      <Fact term="Source">{source}</Fact>
      {standard !== undefined && (
        <Fact term="Standard">
          <StandardLink of={standard} />
          {codesFrom !== undefined && (
            <>
              , as the package <code>{codesFrom}</code> has it
            </>
          )}
        </Fact>
      )}
      <Fact term="Belongs to">
        {model === undefined ? (
          "all data models"
        ) : (
          <a href={here.within(modelAddress(model))}>{modelOf(catalog, model).title}</a>
        )}
      </Fact>
      {since !== undefined && <Fact term="Since">{since}</Fact>}
      {listsCodes(set) && <Fact term="Size">{counted(codes.length, "code", "codes")}</Fact>}
      <Fact term="Used by">
        <a href="#used">{counted(uses, "field", "fields")}</a>
      </Fact>
    </dl>
  );
}
