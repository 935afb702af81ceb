import type { ComponentChildren, VNode } from "preact";
import type { DataModel } from "../../catalog/catalog.ts";
import { valueSetsOfModel } from "../../catalog/owned.ts";
import { inEdition, modelAddress, typeAddress, valueSetAddress } from "../address.ts";
import type { Here } from "../here.ts";
import type { Page } from "../page.ts";
import { Fact } from "../parts/fact.tsx";
import { Text } from "../parts/text.tsx";
import type { Site } from "../site.ts";
import type { SiteEdition } from "../site-edition.ts";
import { EventTable } from "./model/event-table.tsx";
import { History } from "./model/history.tsx";
import { Matrix } from "./model/matrix.tsx";
import { modelData } from "./model/model-data.ts";
import { modelHistory } from "./model/model-history.ts";
import { modelList } from "./model/model-list.tsx";
import { ownTypes, usedTypes, usedValueSets } from "./model/model-uses.ts";
import { Package } from "./model/package.tsx";
import { TypeTable } from "./type/type-list.tsx";

/** The list of data models, and the page of each: its event types, and what they are made of. */
export function modelPages(edition: SiteEdition, site: Site): readonly Page[] {
  const { name, catalog } = edition;
  const shown = new Set(site.editions.map((one) => one.name));
  const pages = [...catalog.models.values()].map((model): Page => ({
    kind: "model",
    address: `${name}/${modelAddress(model.name)}`,
    title: model.title,
    summary: model.description.replaceAll("`", ""),
    trail: [{ label: "Data models", address: `${name}/${inEdition.models}` }],
    content: (here) => <ModelContent edition={edition} model={model} shown={shown} here={here} />,
    data: () => modelData(edition, model),
  }));
  return [modelList(edition), ...pages];
}

interface ModelProps {
  readonly edition: SiteEdition;
  readonly model: DataModel;
  readonly here: Here;
}

interface ModelContentProps extends ModelProps {
  /** Names of the editions that have pages. */
  readonly shown: ReadonlySet<string>;
}

function ModelContent({ edition, model, shown, here }: ModelContentProps): VNode {
  const { catalog } = edition;
  const steps = modelHistory(edition, model.name);
  return (
    <>
      <p class="lead">
        <Text of={model.description} />
      </p>
      <ModelFacts edition={edition} model={model} />
      <h2 id="events">Event types</h2>
      <EventTable edition={edition} label="Event types" events={model.events} here={here} />
      <h2 id="parts">Parts of the messages</h2>
      <Matrix catalog={catalog} model={model} here={here} />
      <Types edition={edition} model={model} here={here} />
      <ValueSets edition={edition} model={model} here={here} />
      <h2 id="package">Package</h2>
      <Package edition={edition} model={model} />
      {steps.length > 0 && (
        <>
          <h2 id="history">Versions</h2>
          <History steps={steps} shown={shown} here={here} />
        </>
      )}
    </>
  );
}

function ModelFacts({ edition: { past, versions }, model }: Omit<ModelProps, "here">): VNode {
  const version = versions.get(model.name);
  const since = past.modelSince(model.name);
  const pushed = model.events.filter(({ method }) => method === "push").length;
  const pulled = model.events.length - pushed;
  return (
    <dl class="facts">
      <Fact term="Event types">
        {[pushed > 0 && `${pushed} pushed`, pulled > 0 && `${pulled} pulled`]
          .filter((words) => words !== false)
          .join(", ")}
      </Fact>
      {version !== undefined && <Fact term="Version">{version}</Fact>}
      {since !== undefined && <Fact term="Since">{since}</Fact>}
      <Fact term="In messages">
        <code>{model.title}</code> in <code>Meta.DataModel</code>
      </Fact>
    </dl>
  );
}

function Types({ edition, model, here }: ModelProps): VNode {
  const own = ownTypes(edition.catalog, model);
  const shared = usedTypes(edition.catalog, model);
  return (
    <>
      <h2 id="types">Types</h2>
      {own.length > 0 && <TypeTable edition={edition} types={own} here={here} />}
      <Shared what="types">
        {shared.map(({ used, count }) => (
          <li>
            <a href={here.within(typeAddress(used))}>{used.name}</a> {count}
          </li>
        ))}
      </Shared>
    </>
  );
}

function ValueSets({ edition: { catalog }, model, here }: ModelProps): VNode | null {
  const own = valueSetsOfModel(catalog, model.name);
  const shared = usedValueSets(catalog, model);
  if (own.length === 0 && shared.length === 0) return null;
  return (
    <>
      <h2 id="value-sets">Value sets</h2>
      {own.length > 0 && (
        <ul>
          {own.map(({ id, name, description }) => (
            <li>
              <a href={here.within(valueSetAddress(id))}>{name}</a>: <Text of={description} />
            </li>
          ))}
        </ul>
      )}
      <Shared what="value sets">
        {shared.map(({ used, count }) => (
          <li>
            <a href={here.within(valueSetAddress(used.id))}>{used.name}</a> {count}
          </li>
        ))}
      </Shared>
    </>
  );
}

interface SharedProps {
  readonly what: string;
  readonly children: readonly ComponentChildren[];
}

/** What a data model uses of what all share, with the number of its fields that do. */
function Shared({ what, children }: SharedProps): VNode | null {
  if (children.length === 0) return null;
  return (
    <>
      <p class="note">Shared {what}, each with the number of fields that use it:</p>
      <ul class="inline">{children}</ul>
    </>
  );
}
