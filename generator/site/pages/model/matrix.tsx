import type { VNode } from "preact";
import type { Catalog, DataModel } from "../../../catalog/catalog.ts";
import type { EventType } from "../../../catalog/event-type.ts";
import { eventAddress, typeAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { partMatrix, type PartRow } from "./part-matrix.ts";

interface MatrixProps {
  readonly catalog: Catalog;
  readonly model: DataModel;
  readonly here: Here;
}

/** Which event type has which part, and what it holds there. */
export function Matrix({ catalog, model, here }: MatrixProps): VNode {
  return (
    <Scroll label="Parts of the messages">
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Type</th>
            {model.events.map((event) => (
              <th scope="col">
                <a href={here.within(eventAddress(event))}>{event.title}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partMatrix(catalog, model).map((row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <td>
                {row.named === undefined ? (
                  row.type
                ) : (
                  <a href={here.within(typeAddress(row.named))}>{row.type}</a>
                )}
              </td>
              {model.events.map((event) => (
                <td>{cell(here, row, event)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function cell(here: Here, { name, fields }: PartRow, event: EventType): VNode | undefined {
  const field = fields.get(event);
  if (field === undefined) return undefined;
  return <a href={here.within(eventAddress(event), name)}>{TAGS[field.required]}</a>;
}

const TAGS = { always: "required", sending: "when sending", never: "optional" } as const;
