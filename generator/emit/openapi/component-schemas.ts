import { compareBy } from "../../base/compare.ts";
import type { JsonObject } from "../../base/json.ts";
import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import { recordIdOf } from "../../catalog/field.ts";
import type { RecordType } from "../../catalog/record.ts";
import { recordSchema } from "../json-schema/record-schema.ts";
import { componentName } from "../api/component-names.ts";
import { componentScope } from "../api/component-scopes.ts";
import { draftsOf } from "../api/draft-schema.ts";
import { messageSchemas } from "./message-schema.ts";

/**
 * The schemas of all messages and of the records that they share, by name, sorted: what receivers
 * must take, and the drafts that senders must meet.
 */
export function componentSchemas(catalog: Catalog): JsonObject {
  const drafts = draftsOf(catalog);
  const schemas = [...receivedSchemas(catalog)].flatMap(([record, schema]) => {
    const [name, draft] = [componentName(record), drafts.nameOf(record)];
    const received = [name, schema] as const;
    return name === draft ? [received] : [received, [draft, drafts.schemaOf(record)] as const];
  });
  return Object.fromEntries(schemas.toSorted(compareBy(([name]) => name)));
}

/** Schemas of all records that messages hold, and of the messages. */
function receivedSchemas(catalog: Catalog): ReadonlyMap<RecordType, JsonObject> {
  const nameOf = componentName;
  const scope = componentScope(catalog, { direction: "receiving", annotations: true, nameOf });
  const messageSchema = messageSchemas(scope);
  const schemas = new Map<RecordType, JsonObject>();
  const pending: RecordType[] = [];
  for (const event of catalog.events.values()) {
    const message = recordOf(catalog, event.message);
    schemas.set(message, messageSchema(event));
    pending.push(message);
  }
  for (let record = pending.pop(); record !== undefined; record = pending.pop()) {
    if (!schemas.has(record)) schemas.set(record, recordSchema(scope, record));
    for (const { type } of record.fields) {
      const id = recordIdOf(type);
      const held = id === undefined ? undefined : recordOf(catalog, id);
      if (held !== undefined && !schemas.has(held)) pending.push(held);
    }
  }
  return schemas;
}
