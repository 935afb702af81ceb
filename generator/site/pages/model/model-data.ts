import type { JsonObject } from "../../../base/json.ts";
import type { DataModel } from "../../../catalog/catalog.ts";
import { valueSetsOfModel } from "../../../catalog/owned.ts";
import { packageNames } from "../../../emit/package/package-names.ts";
import { eventAddress } from "../../address.ts";
import type { SiteEdition } from "../../site-edition.ts";
import { usageOf } from "../../usage/usage.ts";
import { modelHistory } from "./model-history.ts";
import { ownTypes, usedTypes, usedValueSets } from "./model-uses.ts";
import { partMatrix } from "./part-matrix.ts";

/** A data model with its event types and what they have in common, as data. */
export function modelData(edition: SiteEdition, model: DataModel): JsonObject {
  const { name, catalog, versions, past } = edition;
  const version = versions.get(model.name);
  const since = past.modelSince(model.name);
  return {
    edition: name,
    model: model.name,
    title: model.title,
    description: model.description,
    package: `${catalog.scope}/${packageNames(catalog).get(model.name) ?? ""}`,
    ...(version === undefined ? {} : { version }),
    ...(since === undefined ? {} : { since }),
    events: eventsData(edition, model),
    parts: partMatrix(catalog, model).map((row) => ({
      name: row.name,
      type: row.type,
      events: [...row.fields].map(([event, { required }]) => ({ event: event.id, required })),
    })),
    types: ownTypes(catalog, model).map(({ id }) => id),
    sharedTypes: usedTypes(catalog, model).map(({ used, count }) => ({
      type: used.id,
      fields: count,
    })),
    valueSets: valueSetsOfModel(catalog, model.name).map(({ id }) => id),
    sharedValueSets: usedValueSets(catalog, model).map(({ used, count }) => ({
      valueSet: used.id,
      fields: count,
    })),
    history: modelHistory(edition, model.name).map((step) => ({ ...step })),
  };
}

function eventsData({ catalog, past }: SiteEdition, { events }: DataModel): readonly JsonObject[] {
  const usage = usageOf(catalog);
  return events.map((event) => {
    const { paths = [], required = 0, requiredWhenSending = 0 } = usage.events.get(event.id) ?? {};
    const since = past.eventSince(event.id);
    return {
      event: event.id,
      title: event.title,
      address: eventAddress(event),
      description: event.description,
      method: event.method,
      role: event.role,
      status: event.status,
      fields: paths.length,
      required,
      requiredWhenSending,
      ...(since === undefined ? {} : { since }),
    };
  });
}
