import { singular } from "../base/singular.ts";
import { restatedBelow, type Restated } from "./facts.ts";
import type { ShapeNumbers } from "./shape-numbers.ts";
import { objectOf, type EventShape, type ObjectShape } from "./shape.ts";

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
  /** What fields from the message down to this one restate of what lies below it. */
  readonly restated: Restated;
  /** True where the object stands inside itself. */
  readonly inside: boolean;
}

/** What the use calls the object: the name of the field, of a list in the singular. */
export function wordOf(use: Pick<Use, "field" | "list">): string {
  return use.list ? singular(use.field) : use.field;
}

/** Every object below the messages of these event types, parents before children. */
export function usesOf(events: readonly EventShape[], numbers: ShapeNumbers): readonly Use[] {
  const uses: Use[] = [];
  const walk = (parent: Use | undefined, shape: ObjectShape, event: EventShape): void => {
    const open = opens.get(shape) ?? 0;
    opens.set(shape, open + 1);
    for (const field of shape.fields.values()) {
      const child = objectOf(field.shape);
      if (child === undefined) continue;
      const use: Use = {
        shape: child,
        number: numbers.numberOf(child),
        model: event.model,
        event: event.event,
        field: field.name,
        list: field.shape.kind === "list",
        parent: numbers.numberOf(shape),
        path: [...(parent?.path ?? []), field.name],
        restated: restatedBelow(parent?.restated ?? [], field),
        inside: (opens.get(child) ?? 0) > 0,
      };
      uses.push(use);
      if (!use.inside) walk(use, child, event);
    }
    opens.set(shape, open);
  };
  const opens = new Map<ObjectShape, number>();
  for (const event of events) walk(undefined, event.message, event);
  return uses;
}

/** How many fields a message has at all its paths, counted no further than the limit. */
export function countFields(message: ObjectShape, limit: number): number {
  const counts = new Map<ObjectShape, number>();
  const count = (shape: ObjectShape): number => {
    const known = counts.get(shape);
    if (known !== undefined) return known;
    counts.set(shape, 0);
    let total = 0;
    for (const field of shape.fields.values()) {
      const child = objectOf(field.shape);
      total += 1 + (child === undefined ? 0 : count(child));
    }
    counts.set(shape, Math.min(total, limit + 1));
    return Math.min(total, limit + 1);
  };
  return count(message);
}
