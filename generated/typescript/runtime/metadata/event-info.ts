import type { PackedEvent, PackedModel } from "./packed.js";

/** What is known of an event type. What it does not have is left out. */
export interface EventTypeInfo {
  /** `PatientAdmin.NewPatient`. */
  readonly id: string;
  /** As in `Meta.DataModel`. */
  readonly dataModel: string;
  /** As in `Meta.EventType`. */
  readonly eventType: string;
  readonly description: string;
  /** `push`: sent when something happens. `pull`: asked for, or the answer. */
  readonly method: "push" | "pull";
  /** A query has a response, but one that is answered `synchronous`. */
  readonly role: "notification" | "query" | "response" | "synchronous";
  /** Id of the event type that answers this query. */
  readonly response?: string;
  /** Id of the query that this response answers. */
  readonly query?: string;
  /** `unknown` does not mean released. */
  readonly status: "released" | "beta" | "dev-preview" | "deprecated" | "unknown";
  /** True if it can be asked for at any time. */
  readonly dataOnDemand: boolean;
  /** Who usually sends it. */
  readonly sender?: string;
  /** Ids of event types that a reader should know as well. */
  readonly related: readonly string[];
  /** The first edition since which there has been such an event type; left out while none has it. */
  readonly since?: string;
}

/** The event types of data models, in the order of their ids. */
export function eventTypeInfos(models: readonly PackedModel[]): readonly EventTypeInfo[] {
  return models.flatMap((model) =>
    Object.entries(model.events).map(([name, event]) => eventTypeInfo(model, name, event)),
  );
}

function eventTypeInfo(model: PackedModel, name: string, event: PackedEvent): EventTypeInfo {
  const { title = name, description, role, response, query, status, sender, since } = event;
  return {
    id: `${model.name}.${name}`,
    dataModel: model.title,
    eventType: title,
    description,
    method: role === "notification" ? "push" : "pull",
    role,
    ...(response === undefined ? {} : { response: `${model.name}.${response}` }),
    ...(query === undefined ? {} : { query: `${model.name}.${query}` }),
    status,
    dataOnDemand: event.dataOnDemand ?? false,
    ...(sender === undefined ? {} : { sender }),
    related: event.related ?? [],
    ...(since === undefined ? {} : { since }),
  };
}
