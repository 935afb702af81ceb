import { groupBy } from "../../../base/group-by.ts";
import { element } from "../dom/element.ts";
import type { Entry, EventName } from "./entry.ts";
import { targetOf } from "./target.ts";
import { whereWords } from "./where.ts";

/** The event types that have a field, with links to its row in each; made when the reader opens it. */
export function eventList(entry: Entry, events: readonly EventName[], edition: URL): HTMLElement {
  const list = element("ul", {});
  const details = element("details", {}, element("summary", {}, whereWords(entry, events)), list);
  const fill = (): void => {
    const models = [...groupBy(events, ({ model }) => model)];
    list.append(
      ...models.map(([model, own]) => {
        const links = own.flatMap((event) => {
          const link = element("a", {}, event.name);
          link.href = new URL(targetOf(entry, [event]), edition).href;
          return [" ", link];
        });
        return element("li", {}, `${model}:`, ...links);
      }),
    );
  };
  details.addEventListener("toggle", fill, { once: true });
  return details;
}
