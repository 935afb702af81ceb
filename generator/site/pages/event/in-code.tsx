import type { VNode } from "preact";
import type { EventType } from "../../../catalog/event-type.ts";
import { packageNames } from "../../../emit/package/package-names.ts";
import type { SiteEdition } from "../../site-edition.ts";

interface InCodeProps {
  readonly edition: SiteEdition;
  readonly event: EventType;
}

/** How the event type is used from TypeScript. */
export function InCode({ edition, event }: InCodeProps): VNode {
  const { catalog, versions } = edition;
  const name = `${catalog.scope}/${packageNames(catalog).get(event.model) ?? ""}`;
  const version = versions.get(event.model);
  return (
    <>
      <h2 id="code">In code</h2>
      <pre class="language-ts">
        <code>{`import { ${event.name} } from "${name}";

const { valid, issues } = ${event.name}.check(message);`}</code>
      </pre>
      {version !== undefined && (
        <p class="note">
          Package <code>{`${name}@${version}`}</code>
        </p>
      )}
    </>
  );
}
