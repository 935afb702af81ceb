import type { ComponentChildren, VNode } from "preact";
import type { EventType } from "../../catalog/event-type.ts";
import { extensionPlaces } from "../../catalog/extension-places.ts";
import { modelOf, recordOf, type Catalog } from "../../catalog/catalog.ts";
import {
  eventAddress,
  extensionAddress,
  inEdition,
  modelAddress,
  sampleAddress,
} from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { fieldNodes, type FieldNode } from "../parts/field-node.ts";
import { FieldTree } from "../parts/field-tree.tsx";
import type { FieldTreeContext } from "../parts/field-tree-context.ts";
import { Rules } from "../parts/rules.tsx";
import { Text } from "../parts/text.tsx";
import type { Site } from "../site.ts";
import type { SiteEdition } from "../site-edition.ts";
import { EventFacts } from "./event/event-facts.tsx";
import { eventData } from "./event/event-data.ts";
import { fieldCounts, FieldCounts } from "./event/field-counts.tsx";
import { FieldTools } from "./event/field-tools.tsx";
import { InCode } from "./event/in-code.tsx";
import { RemovedFields } from "./event/removed-fields.tsx";

/** The page of each event type: every field that its messages can hold, in one place. */
export function eventPages(edition: SiteEdition, site: Site): readonly Page[] {
  const { catalog, name } = edition;
  return [...catalog.events.values()].map((event): Page => {
    const model = modelOf(catalog, event.model);
    return {
      kind: "event",
      address: `${name}/${eventAddress(event)}`,
      title: `${model.title} ${event.title}`,
      summary: event.description.replaceAll("`", ""),
      trail: [{ label: model.title, address: `${name}/${modelAddress(event.model)}` }],
      content: (here) => <EventContent edition={edition} site={site} event={event} here={here} />,
      data: () => eventData(edition, event),
    };
  });
}

interface EventProps {
  readonly edition: SiteEdition;
  readonly site: Site;
  readonly event: EventType;
  readonly here: Here;
}

function EventContent({ edition, site, event, here }: EventProps): VNode {
  const { catalog } = edition;
  const nodes = fieldNodes(catalog, event.message);
  const message = recordOf(catalog, event.message);
  const removed = edition.past.removed(event.id);
  const [first] = edition.past.editions;
  return (
    <>
      <div class="text">
        <p class="lead">
          <Text of={event.description} />
        </p>
        <EventFacts edition={edition} event={event} here={here} />
        <FieldCounts counts={fieldCounts(nodes)} />
        <h2 id="fields">Fields</h2>
        <p class="note">
          Ratings tell how many organizations send a field
          {first !== undefined && first !== edition.name && (
            <>; what says nothing else has been there since {first}, the first edition</>
          )}
          .
        </p>
        <Parts nodes={nodes} />
        <FieldTools editions={edition.past.editions} />
        <div data-event={event.id}>
          <FieldTree nodes={nodes} context={treeContext({ edition, event, here })} />
        </div>
        <Rules rules={message.rules} />
        <Extensions catalog={catalog} event={event} here={here} />
        <RemovedFields fields={removed} site={site} event={event} here={here} />
        <InCode edition={edition} event={event} />
      </div>
      <SampleAside event={event} here={here} />
    </>
  );
}

function treeContext({ edition, event, here }: Omit<EventProps, "site">): FieldTreeContext {
  const { past, catalog } = edition;
  const [first] = past.editions;
  return {
    catalog,
    here,
    rating: "effective",
    constants: { model: modelOf(catalog, event.model).title, event: event.title },
    since: (path) => {
      const since = past.since(event.id, path);
      return since === first ? undefined : since;
    },
    changes: (path) => past.changes(event.id, path),
  };
}

/** The fields at the top, for jumping. */
function Parts({ nodes }: { readonly nodes: readonly FieldNode[] }): VNode {
  return (
    <nav class="parts" aria-label="Parts of the message" data-only="page">
      <ul>
        {nodes.map(({ occurrence: { path, field } }) => (
          <li>
            <a href={`#${path}`}>{field.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SampleAside({ event, here }: Omit<EventProps, "edition" | "site">): ComponentChildren {
  const sample = here.within(sampleAddress(event));
  return (
    <aside
      class="sample"
      aria-label="Sample"
      data-module="sample"
      data-src={`${sample}typical.json`}
      data-only="page"
    >
      <p>
        <a href={sample}>Sample messages</a>,{" "}
        <a href={`${here.within(inEdition.check)}?event=${encodeURIComponent(event.id)}`}>
          check a message
        </a>
      </p>
    </aside>
  );
}

function Extensions({
  catalog,
  event,
  here,
}: {
  readonly catalog: Catalog;
  readonly event: EventType;
  readonly here: Here;
}): VNode | null {
  const places = extensionPlaces(catalog, event);
  if (places.length === 0) return null;
  return (
    <>
      <h2 id="extensions">Extensions</h2>
      <ul>
        {places.map(({ extension, paths }) => (
          <li>
            <a href={here.within(extensionAddress(extension.id))}>{extension.id}</a> at{" "}
            {paths.map((path, at) => (
              <>
                {at > 0 && ", "}
                <code>{path}</code>
              </>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
