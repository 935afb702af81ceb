import type { VNode } from "preact";
import { modelAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import { Scroll } from "../../parts/scroll.tsx";
import { Text } from "../../parts/text.tsx";
import type { SiteEdition } from "../../site-edition.ts";

interface ModelTableProps {
  readonly edition: SiteEdition;
  readonly here: Here;
}

/** The data models of an edition in a table. */
export function ModelTable({ edition: { catalog, versions }, here }: ModelTableProps): VNode {
  return (
    <Scroll label="Data models">
      <table class="models">
        <thead>
          <tr>
            <th scope="col">Data model</th>
            <th scope="col">What it is about</th>
            <th scope="col" class="number">
              Event types
            </th>
            {versions.size > 0 && <th scope="col">Version</th>}
          </tr>
        </thead>
        <tbody>
          {[...catalog.models.values()].map(({ name, title, description, events }) => (
            <tr>
              <th scope="row">
                <a href={here.within(modelAddress(name))}>{title}</a>
              </th>
              <td>
                <Text of={description} />
              </td>
              <td class="number">{events.length}</td>
              {versions.size > 0 && <td>{versions.get(name)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
