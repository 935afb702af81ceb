import type { VNode } from "preact";
import type { Catalog } from "../../../catalog/catalog.ts";
import { modelAddress, type Address } from "../../address.ts";
import type { Here } from "../../here.ts";
import { counted } from "../../parts/counted.ts";
import { Text } from "../../parts/text.tsx";
import { modelGroups } from "./model-groups.ts";

interface ModelListProps {
  readonly catalog: Catalog;
  readonly here: Here;
  /** The folder of the newest edition. */
  readonly newest: Address;
}

/** The data models in groups, each with one line. */
export function ModelList({ catalog, here, newest }: ModelListProps): VNode {
  return (
    <div class="groups">
      {modelGroups(catalog).map(({ title, models }) => (
        <section>
          <h3>{title}</h3>
          <dl>
            {models.map(({ name, title, description, events }) => (
              <div>
                <dt>
                  <a href={here.to(newest + modelAddress(name))}>{title}</a>{" "}
                  <small>{counted(events.length, "event type", "event types")}</small>
                </dt>
                <dd>
                  <Text of={description} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
