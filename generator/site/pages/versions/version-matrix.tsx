import type { VNode } from "preact";
import { compareText } from "../../../base/compare.ts";
import { modelAddress } from "../../address.ts";
import type { Here } from "../../here.ts";
import { Scroll } from "../../parts/scroll.tsx";
import type { SiteEdition } from "../../site-edition.ts";
import type { Site } from "../../site.ts";

interface VersionMatrixProps {
  readonly site: Site;
  readonly here: Here;
}

/** The version of each data model in each released edition, newest first. */
export function VersionMatrix({ site, here }: VersionMatrixProps): VNode {
  const editions = site.editions.filter(({ isReleased }) => isReleased).toReversed();
  const names = new Set(editions.flatMap(({ versions }) => [...versions.keys()]));
  const title = (model: string): string =>
    editions.find(({ catalog }) => catalog.models.has(model))?.catalog.models.get(model)?.title ??
    model;
  return (
    <Scroll label="Versions of the data models">
      <table class="versions">
        <thead>
          <tr>
            <th scope="col">Data model</th>
            {editions.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...names].toSorted(compareText).map((model) => (
            <tr>
              <th scope="row">{title(model)}</th>
              {editions.map((edition) => (
                <td>
                  <Version edition={edition} model={model} here={here} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface VersionProps {
  readonly edition: SiteEdition;
  readonly model: string;
  readonly here: Here;
}

/** A version that is the same as before is told, but stands back. */
function Version({ edition, model, here }: VersionProps): VNode | null {
  const { name, versions, earlier } = edition;
  const version = versions.get(model);
  if (version === undefined) return null;
  const link = <a href={here.to(`${name}/${modelAddress(model)}`)}>{version}</a>;
  return earlier.at(-1)?.versions.get(model) === version ? <small>{link}</small> : link;
}
