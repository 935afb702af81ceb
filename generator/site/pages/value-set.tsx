import type { VNode } from "preact";
import { modelOf } from "../../catalog/catalog.ts";
import { listsCodes, type ValueSet } from "../../catalog/value-set.ts";
import { codeAnchor, inEdition, modelAddress, valueSetAddress } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { counted } from "../parts/counted.ts";
import { Fact } from "../parts/fact.tsx";
import { Text } from "../parts/text.tsx";
import type { SiteEdition } from "../site-edition.ts";
import { usageOf } from "../usage/usage.ts";
import { useCount } from "../usage/uses-data.ts";
import { WhereUsed } from "../usage/where-used.tsx";
import { CODES_FILE } from "./value-set/codes-csv.ts";
import { StandardLink } from "./value-set/standard-link.tsx";
import { valueSetData } from "./value-set/value-set-data.ts";
import { valueSetList } from "./value-set/value-set-list.tsx";
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
      <h2 id="codes">Codes</h2>
      <Codes edition={edition} set={set} here={here} />
      <h2 id="used">Where it is used</h2>
      <WhereUsed catalog={catalog} here={here} uses={usageOf(catalog).valueSets.get(set.id)} />
    </>
  );
}

function ValueSetFacts({ edition: { catalog, past }, set, here }: ValueSetProps): VNode {
  const { id, model, standard, codesFrom, codes } = set;
  const since = past.valueSetSince(id);
  return (
    <dl class="facts">
      <Fact term="Binding">{bindingWords(set)}</Fact>
      <Fact term="Source">{sourceWords(set)}</Fact>
      {standard !== undefined && (
        <Fact term="Standard">
          <StandardLink of={standard} />
          {codesFrom !== undefined && (
            <>
              , read from the package <code>{codesFrom}</code>
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
      <Fact term="Size">
        {listsCodes(set) ? counted(codes.length, "code", "codes") : "codes kept by the standard"},{" "}
        <a href="#used">
          {counted(useCount(usageOf(catalog).valueSets.get(id)), "field", "fields")}
        </a>
      </Fact>
    </dl>
  );
}

function Codes({ edition: { past }, set }: ValueSetProps): VNode {
  const { id, codes, standard } = set;
  if (!listsCodes(set))
    return (
      <p>
        {standard === undefined ? "The codes" : <StandardLink of={standard} />} keeps the codes.
        They are not repeated here.
      </p>
    );
  return (
    <>
      <table class="codes">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Meaning</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code, meaning }) => (
            <tr id={codeAnchor(code)}>
              <th scope="row">
                <a href={`#${encodeURIComponent(codeAnchor(code))}`}>
                  <code>{code}</code>
                </a>
              </th>
              <td>{meaning !== undefined && <Text of={meaning} />}</td>
              <td>{past.codeSince(id, code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">
        Download: <a href={CODES_FILE}>codes as CSV</a>,{" "}
        <a href="index.json">all of this as JSON</a>. In the CSV, an apostrophe stands before what a
        spreadsheet would take for a formula.
      </p>
    </>
  );
}
