import type { Catalog } from "../../../generator/catalog/catalog.ts";
import { eventTypesOf } from "../../../generator/emit/shapes/event-types.ts";
import type {
  MessageTable,
  MessageTables,
} from "../../../generator/runtime/messages/message-table.ts";
import { realCatalog } from "../../support/catalog-of.ts";

/** The tables of a catalog that carries names in `Meta`, made in memory: what generated code holds. */
function tablesOf(catalog: Catalog): MessageTables {
  const eventTypes = eventTypesOf(catalog);
  return [...catalog.models.values()].map(({ name, events }): MessageTable => {
    const answered = events.filter(({ response }) => response !== undefined);
    return {
      dataModelAt: ["Meta", "DataModel"],
      eventTypeAt: ["Meta", "EventType"],
      eventTypes: Object.fromEntries(
        events.flatMap(({ id }) => {
          const eventType = eventTypes.get(id);
          return eventType === undefined ? [] : [[id, eventType] as const];
        }),
      ),
      responses: Object.fromEntries(
        answered.map(({ id, response }) => [id, `${name}.${response ?? ""}`]),
      ),
    };
  });
}

/** The tables of all data models of this repository. */
export const realTables: MessageTables = tablesOf(realCatalog());

/** The tables of one data model. */
export function tablesOfModel(model: string): MessageTables {
  return realTables.filter(({ eventTypes }) => Object.keys(eventTypes)[0]?.startsWith(`${model}.`));
}
