import type { VNode } from "preact";
import { inEdition, modelAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import type { Page } from "../../page.ts";
import { Text } from "../../parts/text.tsx";
import type { SiteEdition } from "../../site-edition.ts";
import { EventTable } from "./event-table.tsx";

/** The page of all data models with all their event types. */
export function modelList(edition: SiteEdition): Page {
  const { name, catalog } = edition;
  return {
    kind: "list",
    address: `${name}/${inEdition.models}`,
    title: "Data models and event types",
    summary:
      "All event types by data model: how each travels, how many fields it has, and since when.",
    trail: [],
    content: (here) => <Models edition={edition} here={here} />,
    data: () => ({
      edition: name,
      models: [...catalog.models.values()].map((model) => ({
        model: model.name,
        title: model.title,
        description: model.description,
        address: modelAddress(model.name),
        events: model.events.map(({ id }) => id),
      })),
    }),
  };
}

interface ModelsProps {
  readonly edition: SiteEdition;
  readonly here: Here;
}

function Models({ edition, here }: ModelsProps): VNode {
  return (
    <>
      {[...edition.catalog.models.values()].map(({ name, title, description, events }) => (
        <>
          <h2 id={name}>
            <a href={here.within(modelAddress(name))}>{title}</a>
          </h2>
          <p>
            <Text of={description} />
          </p>
          <EventTable
            edition={edition}
            label={`Event types of ${title}`}
            events={events}
            here={here}
          />
        </>
      ))}
    </>
  );
}
