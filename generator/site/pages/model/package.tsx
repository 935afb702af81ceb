import type { VNode } from "preact";
import type { DataModel } from "../../../catalog/catalog.ts";
import { packageNames } from "../../../emit/package/package-names.ts";
import type { SiteEdition } from "../../site-edition.ts";

interface PackageProps {
  readonly edition: SiteEdition;
  readonly model: DataModel;
}

/** How the data model is used from TypeScript. */
export function Package({ edition, model }: PackageProps): VNode {
  const { catalog, versions } = edition;
  const name = `${catalog.scope}/${packageNames(catalog).get(model.name) ?? ""}`;
  const version = versions.get(model.name);
  const [event] = model.events;
  return (
    <>
      <p>
        The package <code>{name}</code> holds types, validators, JSON Schemas and samples of all
        event types of this data model.
      </p>
      <pre class="language-sh">
        <code>{`npm install ${version === undefined ? name : `${name}@${version}`}`}</code>
      </pre>
      {event !== undefined && (
        <pre class="language-ts">
          <code>{`import { ${event.name} } from "${name}";`}</code>
        </pre>
      )}
    </>
  );
}
