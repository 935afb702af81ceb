import { own } from "../own.js";
import type { PackedModel } from "./packed.js";

/** The data model that has an event type. Throws a `RangeError` if none of them has it. */
export function modelOfEvent(models: readonly PackedModel[], eventId: string): PackedModel {
  const [modelName, ...rest] = eventId.split(".");
  const model = models.find(({ name }) => name === modelName);
  if (model === undefined || own(model.events, rest.join(".")) === undefined)
    throw new RangeError(`There is no event type "${eventId}" here; ids are like "Model.Event".`);
  return model;
}
