import type { Diagnostic } from "../../base/diagnostic.ts";
import type { Span } from "../../base/source.ts";
import type { Catalog } from "../catalog.ts";
import { errorAt } from "../../base/error-at.ts";

/** Something that messages name by its title. */
interface Titled {
  readonly name: string;
  readonly title: string;
  readonly span: Span;
}

/** Data models, and event types of one model, that messages could not tell apart by their titles. */
export function sameWireNames(catalog: Catalog): readonly Diagnostic[] {
  const models = [...catalog.models.values()];
  return [...same(models), ...models.flatMap(({ events }) => same(events))];
}

function same(things: readonly Titled[]): readonly Diagnostic[] {
  const first = new Map<string, Titled>();
  return things.flatMap((thing) => {
    const other = first.get(thing.title);
    if (other === undefined) {
      first.set(thing.title, thing);
      return [];
    }
    return [
      errorAt(thing.span, "name-taken", {
        message: `"${thing.name}" is called "${thing.title}" in messages, and so is "${other.name}".`,
        hint: "Correct the title of one of them.",
        related: [{ message: `"${other.name}" is defined here.`, span: other.span }],
      }),
    ];
  });
}
