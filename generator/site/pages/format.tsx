import type { VNode } from "preact";
import type { Format } from "../../catalog/format.ts";
import { formatAddress, inEdition } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { grouped } from "../parts/counted.ts";
import { Fact } from "../parts/fact.tsx";
import { Scroll } from "../parts/scroll.tsx";
import { Text } from "../parts/text.tsx";
import type { SiteEdition } from "../site-edition.ts";
import { usageOf } from "../usage/usage.ts";
import { useCount, usesData } from "../usage/uses-data.ts";
import { WhereUsed } from "../usage/where-used.tsx";
import { CHECKER_WORDS } from "./format/checker-words.ts";

/** The list of formats, and the page of each. */
export function formatPages(edition: SiteEdition): readonly Page[] {
  const formats = [...edition.catalog.formats.values()];
  return [formatList(edition, formats), ...formats.map((format) => formatPage(edition, format))];
}

function formatList(edition: SiteEdition, formats: readonly Format[]): Page {
  const { name, catalog } = edition;
  const fields = (format: Format): number => useCount(usageOf(catalog).formats.get(format.name));
  return {
    kind: "list",
    address: `${name}/${inEdition.formats}`,
    title: "Formats",
    summary: "How texts are written: dates, numbers, identifiers, with an example of each.",
    trail: [],
    content: (here) => <Formats formats={formats} fields={fields} here={here} />,
    data: () => ({
      edition: name,
      formats: formats.map((format) => ({
        format: format.name,
        address: formatAddress(format.name),
        example: format.example,
        fields: fields(format),
      })),
    }),
  };
}

interface FormatsProps {
  readonly formats: readonly Format[];
  readonly fields: (format: Format) => number;
  readonly here: Here;
}

function Formats({ formats, fields, here }: FormatsProps): VNode {
  if (formats.length === 0) return <p class="lead">There are none in this edition.</p>;
  return (
    <>
      <p class="lead">
        How texts are written. A sender must keep to them; a receiver gets a warning where one is
        broken.
      </p>
      <Scroll label="Formats">
        <table>
          <thead>
            <tr>
              <th scope="col">Format</th>
              <th scope="col">Example</th>
              <th scope="col">What it is</th>
              <th scope="col" class="number">
                Fields
              </th>
            </tr>
          </thead>
          <tbody>
            {formats.map((format) => (
              <tr>
                <th scope="row">
                  <a href={here.within(formatAddress(format.name))}>{format.name}</a>
                </th>
                <td>
                  <code>{format.example}</code>
                </td>
                <td>
                  <Text of={format.description} />
                </td>
                <td class="number">{grouped(fields(format))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function formatPage(edition: SiteEdition, format: Format): Page {
  const { name, catalog } = edition;
  const { span: _, kind: __, name: formatName, ...facts } = format;
  return {
    kind: "format",
    address: `${name}/${formatAddress(formatName)}`,
    title: formatName,
    summary: format.description.replaceAll("`", ""),
    trail: [{ label: "Formats", address: `${name}/${inEdition.formats}` }],
    content: (here) => <FormatContent edition={edition} format={format} here={here} />,
    data: () => ({
      edition: name,
      format: formatName,
      ...facts,
      usedBy: usesData(usageOf(catalog).formats.get(formatName)),
    }),
  };
}

interface FormatProps {
  readonly edition: SiteEdition;
  readonly format: Format;
  readonly here: Here;
}

function FormatContent({ edition: { catalog }, format, here }: FormatProps): VNode {
  const { name, description, example, pattern, checker } = format;
  return (
    <>
      <p class="lead">
        <Text of={description} />
      </p>
      <dl class="facts">
        <Fact term="Example">
          <code>{example}</code>
        </Fact>
        <Fact term="Pattern">
          <code>{pattern}</code>
        </Fact>
        {checker !== undefined && <Fact term="Checked as well">{CHECKER_WORDS[checker]}</Fact>}
      </dl>
      <h2 id="used">Where it is used</h2>
      <WhereUsed catalog={catalog} here={here} uses={usageOf(catalog).formats.get(name)} />
    </>
  );
}
