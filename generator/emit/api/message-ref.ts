import { recordOf, type Catalog } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { componentName } from "./component-names.ts";
import { componentRef } from "./component-scopes.ts";
import { draftsOf } from "./draft-schema.ts";

/** Address, in the OpenAPI document, of the schema that a receiver of the event type must take. */
export function receivedRef(catalog: Catalog, event: EventType): string {
  return componentRef(componentName(recordOf(catalog, event.message)));
}

/** Address, in the OpenAPI document, of the schema that a sender of the event type must meet. */
export function sentRef(catalog: Catalog, event: EventType): string {
  return componentRef(draftsOf(catalog).nameOf(recordOf(catalog, event.message)));
}
