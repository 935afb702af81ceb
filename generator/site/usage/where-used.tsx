import type { VNode } from "preact";
import { groupBy } from "../../base/group-by.ts";
import { modelOf, type Catalog } from "../../catalog/catalog.ts";
import { anchorOf, eventAddress } from "../address.ts";
import type { Here } from "../here.ts";
import { counted } from "../parts/counted.ts";
import type { EventUses } from "./usage.ts";
import { useCount } from "./uses-data.ts";

interface WhereUsedProps {
  readonly catalog: Catalog;
  readonly here: Here;
  readonly uses: readonly EventUses[] | undefined;
}

/** Longer lists are closed, so that one sees the data models first. */
const OPEN = 60;

/** The fields that use something: by data model, then by event type, with links to their rows. */
export function WhereUsed({ catalog, here, uses = [] }: WhereUsedProps): VNode {
  const count = useCount(uses);
  if (count === 0) return <p>No message of this edition uses it.</p>;
  const models = [...groupBy(uses, ({ event }) => event.model)];
  return (
    <>
      <p class="note">{whole(uses, models.length)}</p>
      {models.map(([model, ofModel]) => (
        <details class="uses" open={count <= OPEN || models.length === 1}>
          <summary>
            <strong>{modelOf(catalog, model).title}</strong>{" "}
            {counted(useCount(ofModel), "field", "fields")} in{" "}
            {counted(ofModel.length, "event type", "event types")}
          </summary>
          <dl>{ofModel.map((one) => eventUses(here, one))}</dl>
        </details>
      ))}
    </>
  );
}

function eventUses(here: Here, { event, paths }: EventUses): VNode {
  const page = eventAddress(event);
  return (
    <>
      <dt>
        <a href={here.within(page)}>{event.title}</a>
      </dt>
      {paths.map((path) => (
        <dd>
          <a href={here.within(page, anchorOf(path))}>
            <code>{path}</code>
          </a>
        </dd>
      ))}
    </>
  );
}

function whole(uses: readonly EventUses[], models: number): string {
  const fields = counted(useCount(uses), "field", "fields");
  const events = counted(uses.length, "event type", "event types");
  return `${fields} in ${events} of ${counted(models, "data model", "data models")}.`;
}
