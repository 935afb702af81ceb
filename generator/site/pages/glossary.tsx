import type { VNode } from "preact";
import { kebabCase } from "../../base/kebab-case.ts";
import { GLOSSARY } from "../address.ts";
import { SECTIONS } from "../guides/glossary-terms.ts";
import type { Page } from "../page.ts";
import { Text } from "../parts/text.tsx";

/** The page of the words that all other pages use. */
export function glossaryPages(): readonly Page[] {
  return [
    {
      kind: "glossary",
      address: GLOSSARY,
      title: "Glossary",
      summary: "What the words of this reference mean, each in a sentence or two.",
      trail: [],
      content: () => <Glossary />,
      data: () => ({
        terms: SECTIONS.flatMap(({ title, terms }) =>
          Object.entries(terms).map(([id, { name, meaning }]) => ({
            id,
            name,
            section: title,
            meaning,
          })),
        ),
      }),
    },
  ];
}

function Glossary(): VNode {
  return (
    <div class="text prose">
      <p class="lead">Every word has one meaning in this reference, and keeps it.</p>
      {SECTIONS.map(({ title, terms }) => (
        <>
          <h2 id={`about-${kebabCase(title)}`}>{title}</h2>
          <dl>
            {Object.entries(terms).map(([id, { name, meaning }]) => (
              <>
                <dt id={id}>
                  <a href={`#${id}`}>{name}</a>
                </dt>
                <dd>
                  <Text of={meaning} />
                </dd>
              </>
            ))}
          </dl>
        </>
      ))}
    </div>
  );
}
