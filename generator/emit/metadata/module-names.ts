import type { DataModel } from "../../catalog/catalog.ts";
import type { EventType } from "../../catalog/event-type.ts";
import { identifier } from "../escape/identifier.ts";
import type { ExportedName } from "../typescript/imports.ts";
import { ROOT } from "../typescript/module-path.ts";

/** The definitions that data models share. */
export const SHARED_DEFINITIONS: ExportedName = {
  module: `${ROOT}/definitions.ts`,
  name: "sharedDefinitions",
};

/** The definitions of a data model. */
export function modelDefinitions(model: string): ExportedName {
  return { module: moduleOf("definitions", model), name: `${identifier(model)}Definitions` };
}

/** Path of the module with the metadata of a data model, or of all. */
export function metadataModulePath(model?: string): string {
  return moduleOf("metadata", model);
}

/** What the samples of a data model are, or those of all: an interface by id of the event type. */
export function samplesInterface(model?: string): ExportedName {
  const name = model === undefined ? "Samples" : `${identifier(model)}Samples`;
  return { module: moduleOf("samples", model), name };
}

/** Something that the runtime exports from a module below its folder. */
export function runtimeName(module: string, name: string): ExportedName {
  return { module: `${ROOT}/runtime/${module}`, name };
}

/** The event types of models, in the order of their ids. */
export function eventsOf(models: readonly DataModel[]): readonly EventType[] {
  return models.flatMap(({ events }) => events);
}

function moduleOf(name: string, model: string | undefined): string {
  const folder = model === undefined ? "" : `models/${identifier(model)}/`;
  return `${ROOT}/${folder}${name}.ts`;
}
