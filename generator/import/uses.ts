import { singular } from "../base/singular.ts";
import { objectOf, type EventShape, type ObjectShape, type ShapeNumbers } from "./shape.ts";

/** One place in one message that holds an object. */
export interface Use {
  readonly shape: ObjectShape;
  readonly number: number;
  readonly model: string;
  readonly event: string;
  /** Name of the field that holds it. */
  readonly field: string;
  readonly list: boolean;
  /** Number of the object that has the field; the message itself at the top. */
  readonly parent: number;
  /** Names of the fields from the message down to this one. */
  readonly path: readonly string[];
}

/** What the use calls the object: the name of the field, of a list in the singular. */
export function wordOf(use: Pick<Use, "field" | "list">): string {
  return use.list ? singular(use.field) : use.field;
}

/** Every object below the messages of these event types, parents before children. */
export function usesOf(events: readonly EventShape[], numbers: ShapeNumbers): readonly Use[] {
  const uses: Use[] = [];
  const walk = (parent: ObjectShape, event: EventShape, path: readonly string[]): void => {
    for (const field of parent.fields.values()) {
      const shape = objectOf(field.shape);
      if (shape === undefined) continue;
      const here = [...path, field.name];
      uses.push({
        shape,
        number: numbers.numberOf(shape),
        model: event.model,
        event: event.event,
        field: field.name,
        list: field.shape.kind === "list",
        parent: numbers.numberOf(parent),
        path: here,
      });
      walk(shape, event, here);
    }
  };
  for (const event of events) walk(event.message, event, []);
  return uses;
}
