import { singular } from "../base/singular.ts";
import { ENVELOPE } from "./propose-types.ts";
import { NO_MODEL, objectOf, objectsBelow, type EventShape, type ShapeField } from "./shape.ts";
import { pascalCase } from "./words.ts";

/** A field of an object, wherever the messages of a data model hold it. */
export interface FieldPlace {
  readonly field: ShapeField;
  readonly model: string;
  /** True inside the envelope, which all data models have, and inside extensions, which none has. */
  readonly shared: boolean;
  /** What holds the field: the definition of the object, else the field that holds that, else the event type. */
  readonly owner: string;
}

/** Every field of every object of the messages, each object once for each event type. */
export function fieldPlaces(events: readonly EventShape[]): readonly FieldPlace[] {
  return events.flatMap(({ message, model, event }) => {
    const objects = [...objectsBelow([message])];
    const holders = new Map(
      objects.flatMap(({ fields }) =>
        [...fields.values()].map(({ name, shape }) => {
          const item = shape.kind === "list" ? shape.of : shape;
          return [item, pascalCase(shape.kind === "list" ? singular(name) : name)] as const;
        }),
      ),
    );
    const envelope = message.fields.get(ENVELOPE);
    const top = envelope === undefined ? undefined : objectOf(envelope.shape);
    const inside = objectsBelow(top === undefined ? [] : [top]);
    return objects.flatMap((object) => {
      const owner = pascalCase(object.name ?? holders.get(object) ?? event);
      return [...object.fields.values()].map((field) => ({
        field,
        model,
        owner,
        shared: inside.has(object) || model === NO_MODEL,
      }));
    });
  });
}
